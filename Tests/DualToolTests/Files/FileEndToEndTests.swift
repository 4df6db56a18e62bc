import DualTool
import Foundation
import Testing

/// Files of points through the built binary: what the system does to streams.
@Suite(
  "The binary and files of points",
  .enabled(if: Binary.exists, "'dual' is not built beside the tests"))
struct FileEndToEndTests {
  /// Runs a script in a directory of its own; `$0` is the binary.
  private func shell(_ script: String) throws -> Binary.Outcome {
    try Binary.shell(
      "d=$(mktemp -d) && cd \"$d\" || exit 99\n\(script)\ns=$?; rm -rf \"$d\"; exit $s")
  }

  @Test("a file goes in and a file comes out, which keeps its mode")
  func files() throws {
    let outcome = try shell(
      """
      printf 'id,x\\na,1\\nb,2\\n' > in.csv; touch out.csv; chmod 640 out.csv; ln -s out.csv link.csv
      "$0" 'x^2' --points in.csv --output link.csv || exit 1
      cat out.csv; ls; stat -c %a out.csv; test -L link.csv && echo link
      "$0" 'x^3' --points in.csv --output in.csv && cat in.csv
      """)
    #expect(outcome.errors == "")
    #expect(
      outcome.output == """
        id,x,value,d/dx
        a,1,1.0,2.0
        b,2,4.0,4.0
        in.csv
        link.csv
        out.csv
        640
        link
        id,x,value,d/dx
        a,1,1.0,3.0
        b,2,8.0,12.0

        """)
  }

  @Test("a pipe with a name, on both sides")
  func namedPipe() throws {
    let outcome = try shell(
      """
      mkfifo in out; printf 'x\\n1\\n2\\n' > in &
      cat out > result & "$0" 'x^2' --points in --output out --format csv; echo $?; wait; cat result; ls
      """)
    #expect(outcome.output == "0\nx,value,d/dx\n1,1.0,2.0\n2,4.0,4.0\nin\nout\nresult\n")
    #expect(outcome.errors == "")
  }

  @Test(
    "what cannot be read or written",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: [
      ("'x' --points / --format csv", 66, "Cannot read '/': Is a directory"),
      ("'x' --points none.csv", 66, "Cannot read 'none.csv': No such file or directory"),
      (
        "'x' --points in.csv --format csv > /dev/full", 74,
        "Cannot write the results: No space left on device"
      ),
      ("'x' --points in.csv > /dev/full", 74, "Cannot write the results: No space left on device"),
      (
        "'x' --points in.csv --format csv --output /dev/full", 74,
        "Cannot write '/dev/full': No space left on device"
      ),
      (
        "'x' --points in.csv --output none/out.csv", 74,
        "Cannot write 'none/out.csv': No such file or directory"
      ),
      ("'x' --points in.csv --output .", 74, "Cannot write '.': Is a directory"),
    ])
  func unusable(arguments: String, code: Int32, message: String) throws {
    let outcome = try shell("printf 'x\\n1\\n' > in.csv; \"$0\" \(arguments); s=$?; ls; (exit $s)")
    #expect(outcome.exitCode == code)
    #expect(outcome.errors == "Error: \(message)\n")
    #expect(outcome.output == "in.csv\n")
  }

  @Test("a full disk leaves no file under the final name, nor beside it")
  func fullDisk() throws {
    // A limit on the size of files stands for the end of a disk: its signal is ignored, so that writing fails.
    let outcome = try shell(
      """
      { echo x; seq 100000; } > in.csv; trap '' XFSZ
      (ulimit -f 1000; "$0" 'x' --points in.csv --output out.csv); echo $?; ls
      """)
    #expect(outcome.output == "74\nin.csv\n")
    #expect(outcome.errors == "Error: Cannot write 'out.csv': File too large\n")
  }

  @Test("a reader that goes away ends the run quietly, also where more input is waited for")
  func head() throws {
    let outcome = try shell(
      """
      { echo x; seq 1000000; } | { "$0" 'x' --points - --format csv; echo "exit $?" >&2; } | head -n 2
      """)
    #expect(outcome.output == "x,value,d/dx\n1,1.0,1.0\n")
    #expect(outcome.errors == "exit 0\n")
  }

  @Test("a wrong row ends the run, also where more input is waited for")
  func waits() throws {
    let outcome = try shell(
      """
      mkfifo p; (printf 'x\\n1\\n'; printf 'a\\n'; exec sleep 20) > p & producer=$!
      timeout 10 "$0" 'x' --points p --format csv --threads 3; s=$?; kill -KILL $producer; (exit $s)
      """)
    #expect(outcome.exitCode == 65)
    #expect(outcome.output == "x,value,d/dx\n1,1.0,1.0\n")
  }

  @Test(
    "signals leave whole rows, and end the process as they would have", arguments: ["INT", "TERM"])
  func signals(name: String) throws {
    let outcome = try shell(
      """
      mkfifo p; (trap - \(name); exec "$0" 'x' --points p --format csv --threads 2 > out) & tool=$!
      exec 3> p; { echo x; seq 300000; } >&3
      until [ "$(wc -l < out)" -gt 1000 ]; do sleep 0.05; done
      kill -\(name) $tool; wait $tool; echo $?; exec 3>&-
      tail -c 1 out | od -An -c; awk -F, 'NF != 3 { bad = 1 } END { print bad + 0 }' out
      """)
    // In the background a shell without job control ignores SIGINT for its children: then nothing ends.
    let number = name == "INT" ? 130 : 143
    #expect(outcome.output.hasPrefix("\(number)\n"), "\(outcome.output) \(outcome.errors)")
    #expect(outcome.output.hasSuffix("\\n\n0\n"))
    #expect(outcome.errors.contains("Error: interrupted"))
  }

  @Test("an interrupted file of results keeps its whole rows beside its name")
  func interruptedFile() throws {
    let outcome = try shell(
      """
      mkfifo p; "$0" 'x' --points p --output out.csv & tool=$!
      exec 3> p; { echo x; seq 300000; } >&3
      until [ "$(cat out.csv.partial 2> /dev/null | wc -l)" -gt 1000 ]; do sleep 0.05; done
      kill -TERM $tool; wait $tool; echo $?; exec 3>&-; ls
      """)
    #expect(outcome.output == "143\nout.csv.partial\np\n")
    #expect(outcome.errors.contains("interrupted; the rows before are in 'out.csv.partial'"))
  }

  @Test("the first rows come out before the last ones come in")
  func first() throws {
    let outcome = try shell(
      """
      mkfifo p; "$0" 'x' --points p --format csv > out & tool=$!
      exec 3> p; printf 'x\\n1\\n2\\n' >&3
      for i in $(seq 100); do [ "$(wc -l < out)" -eq 3 ] && break; sleep 0.05; done
      cat out; exec 3>&-; wait $tool
      """)
    #expect(outcome.output == "x,value,d/dx\n1,1.0,1.0\n2,2.0,1.0\n")
    #expect(outcome.exitCode == 0)
  }
}
