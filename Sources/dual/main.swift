import DualTool

Platform.ignoreBrokenPipe()
let (exitCode, errors) = Tool.run(Platform.arguments, in: .process)
_ = Platform.write(errors, to: 2)
Platform.exit(exitCode)
