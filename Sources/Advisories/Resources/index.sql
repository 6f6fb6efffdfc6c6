-- The advisory index: what every feed says about vulnerabilities, in one SQLite file that is made from the feeds alone
-- and can be made again at any time.
--
-- Versions are kept as bytes whose order is their ecosystem's order, so that "is this version in that range" is a
-- comparison of bytes, forwards (the packages of a bill against all records) and backwards (a record against all bills).

-- What was imported, and how far. A feed whose import was cut short says so, and gives no clean bill until it is whole.
CREATE TABLE feed (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,        -- what the user calls it: osv-go, nvd, cve, kev, epss, debian, alpine, csaf-acme
    kind TEXT NOT NULL,               -- osv, nvd, cve, kev, epss, csaf, debian, alpine
    origin TEXT NOT NULL,             -- the file, folder or address that it was read from last
    published TEXT,                   -- the newest time in its data, RFC 3339: how fresh the data is
    imported TEXT NOT NULL,           -- when it was last read, RFC 3339 in UTC
    is_whole INTEGER NOT NULL,        -- 0 while an import is under way, or after one that was cut short
    records INTEGER NOT NULL          -- how many records it holds
) STRICT;

-- Files that hold many records, or none of their own (KEV, EPSS), with what they were, so that the same is not read twice.
CREATE TABLE feed_part (
    feed INTEGER NOT NULL,
    name TEXT NOT NULL,               -- the path below the feed's origin
    digest INTEGER NOT NULL,          -- 64 bits over its bytes
    PRIMARY KEY (feed, name)
) STRICT, WITHOUT ROWID;

-- One source's record of one vulnerability. Those of several sources are grouped by their aliases, and never merged.
CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    feed INTEGER NOT NULL,
    part TEXT,                        -- the file of feed_part that it stands in; NULL for a file of its own
    name TEXT NOT NULL,               -- its id in its source
    digest INTEGER NOT NULL,          -- 64 bits over its bytes: what has not changed is not written again
    substance INTEGER NOT NULL,       -- 64 bits over what decides matches and severity: what decisions rest on
    published TEXT,
    modified TEXT,
    is_withdrawn INTEGER NOT NULL,
    aliases TEXT NOT NULL,            -- other names of the same vulnerability, one a line
    summary TEXT NOT NULL,
    vectors TEXT NOT NULL,            -- CVSS vectors, one a line
    weaknesses TEXT NOT NULL,         -- numbers of CWE, one a line
    links TEXT NOT NULL,              -- addresses, one a line
    source_files TEXT NOT NULL        -- the source files that hold the flaw, one a line
) STRICT;
CREATE UNIQUE INDEX record_by_name ON record (feed, name);

-- Every name of every record, its own among them.
CREATE TABLE alias (
    name TEXT NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY (name, record)
) STRICT, WITHOUT ROWID;

-- A package of an ecosystem that some record speaks of.
CREATE TABLE package (
    ecosystem TEXT NOT NULL,          -- as OSV spells it: npm, Debian:12; 'name' for a vendor's product without one
    name TEXT NOT NULL,               -- as the ecosystem looks it up; 'vendor/product' in lower case for 'name'
    id INTEGER NOT NULL,
    scheme TEXT NOT NULL,             -- how its versions are ordered
    PRIMARY KEY (ecosystem, name)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX package_by_id ON package (id);

-- A range of versions of a package that a record affects. A literal version is a range from itself to itself, and is
-- left out where a range of the same record holds it already.
CREATE TABLE affected (
    package INTEGER NOT NULL,
    record INTEGER NOT NULL,
    part INTEGER NOT NULL,            -- counts from 0 within package and record
    low BLOB,                         -- the key of the first version; NULL for the first of all, or if it can't be read
    high BLOB,                        -- the key of the end; NULL where there is none, or if it can't be read
    flags INTEGER NOT NULL,           -- see AffectedFlags: bounds, literal, unreadable, state
    low_text TEXT,                    -- the versions as written
    high_text TEXT,
    platforms TEXT,                   -- what it is restricted to, one a line
    PRIMARY KEY (package, record, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX affected_by_record ON affected (record);

-- A tree of AND and OR over CPE names, and the products that are the vulnerable part of it.
CREATE TABLE configuration (
    id INTEGER PRIMARY KEY,
    record INTEGER NOT NULL,
    body BLOB NOT NULL                -- see Configuration.encoded
) STRICT;
CREATE INDEX configuration_by_record ON configuration (record);

CREATE TABLE cpe_product (
    product TEXT NOT NULL,            -- in lower case, unescaped
    vendor TEXT NOT NULL,
    configuration INTEGER NOT NULL,
    PRIMARY KEY (product, vendor, configuration)
) STRICT, WITHOUT ROWID;

-- What suppliers say about their products: the product status of CSAF.
CREATE TABLE statement (
    vulnerability TEXT NOT NULL,
    record INTEGER NOT NULL,
    part INTEGER NOT NULL,
    status TEXT NOT NULL,             -- ImpactStatus
    justification TEXT,               -- ImpactJustification
    detail TEXT,
    action TEXT,
    product TEXT NOT NULL,            -- identifiers of the product, one a line
    component TEXT NOT NULL,          -- identifiers of the part inside, one a line
    author TEXT,
    made TEXT,
    PRIMARY KEY (vulnerability, record, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_by_record ON statement (record);

-- Vulnerabilities that are known to be exploited. Absence means nothing.
CREATE TABLE exploited (
    name TEXT NOT NULL,
    feed INTEGER NOT NULL,
    added TEXT,                       -- the day it was listed
    due TEXT,                         -- the day by which federal agencies must act
    ransomware INTEGER,               -- 1 known to be used; NULL not said
    title TEXT NOT NULL,
    action TEXT NOT NULL,
    PRIMARY KEY (name, feed)
) STRICT, WITHOUT ROWID;

-- How likely exploitation in the next 30 days is (FIRST EPSS), from 0 to 1.
CREATE TABLE exploit_prediction (
    name TEXT NOT NULL PRIMARY KEY,
    feed INTEGER NOT NULL,
    probability REAL NOT NULL,
    percentile REAL NOT NULL
) STRICT, WITHOUT ROWID;
