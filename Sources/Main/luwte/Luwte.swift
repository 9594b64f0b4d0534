import ArgumentParser
import Commands

@main
struct Luwte {
  static func main() async {
    await LuwteCommand.main()
  }
}
