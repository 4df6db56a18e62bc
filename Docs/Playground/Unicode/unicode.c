// What the standard library asks of Unicode's tables, from smaller ones (tables.swift): the classes of characters that formulas tell
// apart, and small letters. Names come composed from the page (String.prototype.normalize), so that equal ones have equal bytes,
// and nothing is left to normalise.

#include <stddef.h>
#include <stdint.h>
#include "tables.h"

static uint32_t number(const uint8_t **place) {
  uint32_t result = 0, shift = 0;
  uint8_t byte;
  do {
    byte = *(*place)++;
    result |= (uint32_t)(byte & 127) << shift;
    shift += 7;
  } while (byte & 128);
  return result;
}

// One category for each class: other punctuation, other letters, marks, formats, what is unassigned.
uint8_t _swift_stdlib_getGeneralCategory(uint32_t scalar) {
  static const uint8_t categories[] = {17, 4, 5, 26, 29};
  const uint8_t *place = classes;
  uint32_t end = 0, run;
  do {
    run = number(&place);
    end += run >> 3;
  } while (end <= scalar);
  return categories[run & 7];
}

// How far behind a letter its small one lies; only small letters are asked for.
int32_t _swift_stdlib_getMapping(uint32_t scalar, uint8_t mapping) {
  const uint8_t *place = letters;
  uint32_t start = 0;
  while (place < letters + sizeof letters) {
    start += number(&place);
    uint32_t shape = number(&place), distance = number(&place);
    uint32_t step = (shape & 1) + 1, end = start + (shape >> 1) * step;
    if (scalar < start) return 0;
    if (scalar <= end) {
      if ((scalar - start) % step != 0) return 0;
      return distance & 1 ? -(int32_t)(distance + 1) / 2 : (int32_t)(distance / 2);
    }
    start = end;
  }
  return 0;
}

// The one letter whose small form is two scalars: İ.
const uint8_t *_swift_stdlib_getSpecialMapping(uint32_t scalar, uint8_t mapping, size_t *length) {
  if (scalar != 0x130) return 0;
  *length = 3;
  return (const uint8_t *)"i\xCC\x87";
}

// Nothing is composed of others, and nothing stands in an order of its own.
uint16_t _swift_stdlib_getNormData(uint32_t scalar) { return 0; }
const uint8_t _swift_stdlib_nfd_decompositions[1] = {0};
uint32_t _swift_stdlib_getDecompositionEntry(uint32_t scalar) { return 0; }
uint32_t _swift_stdlib_getComposition(uint32_t first, uint32_t second) { return UINT32_MAX; }

// Nothing asks for these; what does one day stops the module and with it the tests.
uint64_t _swift_stdlib_getBinaryProperties(uint32_t scalar) { __builtin_trap(); }
uint8_t _swift_stdlib_getNumericType(uint32_t scalar) { __builtin_trap(); }
