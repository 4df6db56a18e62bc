// What Embedded Swift's library expects of a platform and wasi-libc does not bring under these names.

#include <stdlib.h>
#include <string.h>

// Tables of text and of constants are never filled by strangers: the seed of hashing may be known, and answers are the
// same on every run.
void arc4random_buf(void *bytes, size_t count) { memset(bytes, 42, count); }

// `Double(String)`: the end of what was read, none if nothing was.
const char *_swift_stdlib_strtod_clocale(const char *text, double *result) {
  char *end;
  *result = strtod(text, &end);
  return end == text ? 0 : end;
}

// Messages of failed preconditions; the page shows that the module stopped.
int putchar(int character) { return character; }

// Guards of the stack, as the compiler plants them.
unsigned long __stack_chk_guard = 0x5bd1e995;
void __stack_chk_fail(void) { __builtin_trap(); }

// The stream behind `strtod` closes, seeks and writes nothing: a page has no files.
int __imported_wasi_snapshot_preview1_fd_close(int file) { return 8; }
int __imported_wasi_snapshot_preview1_fd_seek(int file, long long offset, int whence, int result) { return 8; }
int __imported_wasi_snapshot_preview1_fd_write(int file, int vectors, int count, int result) { return 8; }
