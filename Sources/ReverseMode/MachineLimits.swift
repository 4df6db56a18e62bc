import DerivativeRules

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// Stops with a message where a recording would need more memory than the machine has.
///
/// Memory is handed out before it is needed, so that without this the system would end the program, or another.
@usableFromInline
package func requireMemory(_ bytes: Int, operations: Int) {
  #if canImport(Darwin) || canImport(Glibc) || canImport(Musl) || canImport(Android)
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let pageSize = sysconf(Int32(_SC_PAGESIZE))
    guard pages > 0, pageSize > 0 else { return }
    let memory = Int(pages) * Int(pageSize)
    guard bytes <= memory else {
      misuse(
        """
        The tape holds \(operations) operations and needs \(bytes >> 20) MiB to go on; the machine has \
        \(memory >> 20) MiB. Differentiate the function in parts.
        """)
    }
  #endif
}

/// The thread that runs.
@usableFromInline
package func currentThread() -> UInt {
  #if canImport(Darwin)
    UInt(bitPattern: pthread_self())
  #elseif canImport(Glibc) || canImport(Musl) || canImport(Android)
    UInt(pthread_self())
  #else
    0
  #endif
}
