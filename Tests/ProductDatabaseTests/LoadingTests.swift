import ProductDatabase
import ProductModel
import Testing

@Suite("What a product file says stands in the tables")
struct LoadingTests {
    @Test("every section has a table, with a column for each field", arguments: SectionName.allCases)
    func tables(_ name: SectionName) throws {
        let section = Section.named(name)
        let loaded = try LoadedProduct("components: {lock: device}")
        let sql = "SELECT * FROM \(section.name.table)"
        let columns = try loaded.tables.engine.select(sql, policy: .trusted) { _ throws(DatabaseError) in }
        #expect(columns.contains("product") && columns.contains("id") && columns.contains("source_line"))
        for leaf in section.leaves {
            if leaf.field.type.isList {
                #expect(columns.contains(leaf.column + "_count"), "\(section.name) \(leaf.path)")
            } else {
                for storage in leaf.storage { #expect(columns.contains(storage.name), "\(section.name) \(leaf.path)") }
                if leaf.field.type == .date { #expect(columns.contains(leaf.column + "_day")) }
            }
        }
    }

    @Test("an entry of every section is one row, with the place where it stands", arguments: SectionName.allCases)
    func entries(_ name: SectionName) throws {
        let section = Section.named(name)
        let id =
            switch section.shape {
            case .single: section.name.rawValue
            case .entries: "one"
            case .elements: "8425:DP.3/one"
            case .findings: "some-rule:one"
            case .vulnerabilities: "CVE-2026-1234/one"
            }
        let field = section.leaves.first { $0.field.type == .text && !$0.path.contains(".") }
        let body = field.map { "{\($0.path): words}" } ?? "{}"
        let text =
            section.shape == .single
            ? "\(section.name.rawValue):\n  \(field?.path ?? "id"): words"
            : "\(section.name.rawValue):\n  \"\(id)\": \(body)"
        let loaded = try LoadedProduct(text)
        let rows = try loaded.rows("SELECT product, id, source_file, source_line FROM \(section.name.table)")
        let expected: SQLValue = section.name == .product ? "example" : .text(id)
        #expect(rows == [["example", expected, "product.yaml", section.shape == .single ? 1 : 2]])
    }

    @Test("what was not said is NULL, in every column that a person can fill")
    func unsaid() throws {
        let loaded = try LoadedProduct("components: {lock: {}}")
        for leaf in Section.named(.components).leaves {
            let columns = leaf.field.type.isList ? [leaf.column + "_count"] : leaf.storage.map(\.name)
            for column in columns { #expect(try loaded.fact(column, of: "lock", in: "component") == .null) }
        }
    }

    @Test("flags, levels, numbers and texts keep their values")
    func values() throws {
        let loaded = try LoadedProduct(
            """
            product: {name: "A 'quoted' name; DROP TABLE product", service_life_years: 6, works_unconnected: false}
            components: {lock: {kind: device, safety: very-high, secure_boot: true, needed: false}}
            """)
        #expect(try loaded.value("SELECT name FROM product") == "A 'quoted' name; DROP TABLE product")
        #expect(try loaded.value("SELECT service_life_years FROM product") == 6)
        #expect(try loaded.value("SELECT works_unconnected FROM product") == .no)
        #expect(
            try loaded.rows("SELECT kind, safety, secure_boot, needed FROM component") == [["device", 5, .yes, .no]])
    }

    @Test("a date stands as written, and as days since 1970")
    func dates() throws {
        let loaded = try LoadedProduct("product: {released: 1970-01-02, support: {until: 2032-03-01}}")
        #expect(
            try loaded.rows("SELECT released, released_day, support_until, support_until_day FROM product")
                == [["1970-01-02", 1, "2032-03-01", 22_705]])
        #expect(try loaded.rows("SELECT day, day_number FROM today") == [["2026-11-23", 20_780]])
    }

    @Test("a list is a table of links in the order written, and a count in the owner")
    func lists() throws {
        let loaded = try LoadedProduct(
            """
            components:
              lock: {exposure: [radio, physical-public]}
              bridge: {exposure: []}
              phone: {}
            """)
        #expect(
            try loaded.rows("SELECT component, exposure, place FROM component_exposure ORDER BY place")
                == [["lock", "radio", 1], ["lock", "physical-public", 2]])
        #expect(try loaded.fact("exposure_count", of: "lock", in: "component") == 2)
        #expect(try loaded.fact("exposure_count", of: "bridge", in: "component") == 0)
        #expect(try loaded.fact("exposure_count", of: "phone", in: "component") == .null)
    }

    @Test("a list of the product itself has no owner column")
    func listsOfTheProduct() throws {
        let loaded = try LoadedProduct("product: {markets: [eu, uk]}")
        #expect(
            try loaded.rows("SELECT product, market, place FROM product_market ORDER BY place")
                == [["example", "eu", 1], ["example", "uk", 2]])
    }

    @Test("a reference into one of two sections stands in the column of the section that has the id")
    func referencesIntoTwoSections() throws {
        let loaded = try LoadedProduct(
            """
            parties: {weather: {role: third-party}}
            components: {bridge: gateway, cloud: backend}
            flows:
              inside: {from: bridge, to: cloud}
              outside: {from: weather, to: bridge}
            boundaries: {around: {contains: [bridge, weather]}}
            """)
        let rows = try loaded.rows(
            "SELECT id, from_component, from_party, to_component, to_party FROM flow ORDER BY id")
        #expect(
            rows == [["inside", "bridge", nil, "cloud", nil], ["outside", nil, "weather", "bridge", nil]])
        #expect(try loaded.rows("SELECT boundary, component FROM boundary_component") == [["around", "bridge"]])
        #expect(try loaded.rows("SELECT boundary, party FROM boundary_party") == [["around", "weather"]])
        #expect(try loaded.fact("contains_count", of: "around", in: "boundary") == 2)
    }

    @Test("there is one row for the product, also where the files say nothing of it")
    func silentProduct() throws {
        let loaded = try LoadedProduct("components: {lock: device}")
        #expect(try loaded.rows("SELECT product, id, name FROM product") == [["example", "example", nil]])
    }

    @Test("a statement is split into the section and the entry or field that it names")
    func statements() throws {
        let loaded = try LoadedProduct(
            """
            assumptions: {home: Guests are trusted.}
            capabilities: {"8425:DP.3": {status: planned}}
            communications: {page: {states: [product.support.until, assumptions.home, "capabilities.8425:DP.3"]}}
            product: {support: {until: 2032-03-01}}
            """)
        #expect(
            try loaded.rows("SELECT state, section, entry, place FROM communication_state ORDER BY place") == [
                ["product.support.until", "product", "support.until", 1],
                ["assumptions.home", "assumptions", "home", 2],
                ["capabilities.8425:DP.3", "capabilities", "8425:DP.3", 3],
            ])
    }

    @Test("a capability knows its element without what follows the slash")
    func elements() throws {
        let loaded = try LoadedProduct("capabilities: {\"8425:DP.3\": {}, \"8425:DP.3/cloud\": {}}")
        #expect(
            try loaded.rows("SELECT id, element FROM capability ORDER BY id")
                == [["8425:DP.3", "8425:DP.3"], ["8425:DP.3/cloud", "8425:DP.3"]])
    }

    @Test("the tables of levels and protocols are those of the model")
    func references() throws {
        let loaded = try LoadedProduct("components: {lock: device}")
        #expect(try loaded.value("SELECT COUNT(*) FROM protocol") == .integer(WireProtocol.all.count))
        #expect(
            try loaded.rows("SELECT number, title FROM level ORDER BY number")
                == [[1, "very low"], [2, "low"], [3, "moderate"], [4, "high"], [5, "very high"]])
        #expect(try loaded.rows("SELECT reach, encrypted FROM protocol WHERE id = 'telnet'") == [[nil, .no]])
    }

    @Test("several products stand side by side, each under its own id")
    func severalProducts() throws {
        let one = try LoadedProduct("product: {id: one}\ncomponents: {lock: device}").product
        let two = try LoadedProduct("product: {id: two}\ncomponents: {lock: gateway}").product
        var tables = try ProductTables(SQLiteEngine(), asOf: CalendarDay(number: 20_780))
        try tables.load([one, two])
        #expect(
            try tables.engine.rows("SELECT product, kind FROM component ORDER BY product")
                == [["one", "device"], ["two", "gateway"]])
    }

    @Test("products can be loaded one after another")
    func oneAfterAnother() throws {
        let one = try LoadedProduct("product: {id: one}\ncomponents: {lock: {safety: high}}").product
        let two = try LoadedProduct("product: {id: two}\ncomponents: {lock: {safety: low}}").product
        var tables = try ProductTables(SQLiteEngine(), asOf: CalendarDay(number: 20_780))
        try tables.load([one])
        try tables.load([two])
        #expect(
            try tables.engine.rows("SELECT product, impact FROM component ORDER BY product") == [
                ["one", 4], ["two", 2],
            ])
    }

    @Test("the schema says what each column means")
    func schema() {
        for section in Section.all {
            let isThere = SchemaText.definitions.contains("CREATE TABLE \(section.name.table) (")
            #expect(isThere, "\(section.name)")
            for leaf in section.leaves where leaf.path != "id" {
                let isDocumented = SchemaText.definitions.contains(leaf.field.summary)
                #expect(isDocumented, "\(section.name.rawValue).\(leaf.path)")
            }
        }
    }
}
