import Database
import Testing

@Suite("Addresses of stores") struct StoreAddressTests {
  @Test func `both engines have their form`() throws {
    #expect(try StoreAddress("sqlite:/srv/desk.sqlite") == .sqlite(path: "/srv/desk.sqlite"))
    let url = "postgres://desk@db.example/desk?host=/run/postgresql"
    #expect(try StoreAddress(url) == .postgres(connection: url))
    #expect(try StoreAddress("postgres:host=/run dbname=desk") == .postgres(connection: "host=/run dbname=desk"))
  }

  @Test func `anything else is refused`() {
    #expect(throws: StoreAddressRefusal.unknownScheme) { try StoreAddress("mysql://localhost/desk") }
    #expect(throws: StoreAddressRefusal.unknownScheme) { try StoreAddress("desk.sqlite") }
    #expect(throws: StoreAddressRefusal.nothingAfterScheme) { try StoreAddress("sqlite:") }
    #expect(throws: StoreAddressRefusal.nulCharacter) { try StoreAddress("sqlite:a\0b") }
  }

  @Test(arguments: [
    "postgres://desk:canary@db.example:5433/desk?sslmode=require",
    "postgresql://desk:can/canary@db.example/desk",
    "postgres://desk:x@canary@db.example/desk",
    "postgres://desk@db.example/desk?password=canary&sslmode=require",
    "postgres://db.example/desk?sslpassword=canary",
    "postgres://desk:x@db.example/desk?user=a@canary",
    "postgres:host=/run user=desk password=canary dbname=desk",
    "postgres:host=/run user=desk password='x canary y' dbname=desk",
    "postgres:password = canary host=/run",
  ]) func `a printed address has no password in it`(text: String) throws {
    let address = try StoreAddress(text)
    var dumped = ""
    dump(address, to: &dumped)
    #expect(!"\(address) \(String(reflecting: address)) \(dumped)".contains("canary"))
  }

  @Test func `a printed address says where the store is`() throws {
    #expect("\(try StoreAddress("sqlite:/srv/desk.sqlite"))" == "sqlite:/srv/desk.sqlite")
    let url = "postgres://desk:secret@db.example:5433/desk?sslmode=require&password=x"
    #expect("\(try StoreAddress(url))" == "postgres://desk@db.example:5433/desk?sslmode=require")
    #expect("\(try StoreAddress("postgres:host=/run user=desk password=x"))" == "postgres:host=/run user=desk")
  }
}
