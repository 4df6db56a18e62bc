#if os(Linux)
  import Glibc

  /// Counts the objects, arrays and closures that this thread allocates while a body runs.
  ///
  /// The Swift runtime calls its allocation function through a variable, for instruments; it is exchanged for one
  /// that counts. For a process of its own, such as an exit test's.
  public enum AllocationCounter {
    typealias Allocate = @convention(c) (UnsafeRawPointer?, Int, Int) -> UnsafeMutableRawPointer?

    nonisolated(unsafe) static var original: Allocate = { _, _, _ in nil }
    nonisolated(unsafe) static var count = 0
    nonisolated(unsafe) static var thread: pthread_t = 0

    /// The number of allocations; nothing where the runtime offers no such variable.
    public static func allocations(in body: () -> Void) -> Int? {
      let handle = dlopen(nil, RTLD_NOW)
      guard let place = dlsym(handle, "_swift_allocObject"),
        let isOn = dlsym(
          handle, "_swift_enableSwizzlingOfAllocationAndRefCountingFunctions_forInstrumentsOnly")
      else { return nil }
      let function = place.assumingMemoryBound(to: Allocate.self)
      let flag = isOn.assumingMemoryBound(to: Bool.self)
      original = function.pointee
      thread = pthread_self()
      count = 0
      function.pointee = { metadata, size, mask in
        if pthread_self() == AllocationCounter.thread { AllocationCounter.count += 1 }
        return AllocationCounter.original(metadata, size, mask)
      }
      flag.pointee = true
      body()
      flag.pointee = false
      function.pointee = original
      return count
    }
  }
#endif
