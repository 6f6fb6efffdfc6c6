-- What does not come from a product's files: the day, the levels, the protocols, the frameworks' elements.

-- The day that dates are compared with; an input like any other (`--as-of`). One row.
CREATE TABLE today (
    day TEXT NOT NULL,            -- YYYY-MM-DD
    day_number INTEGER NOT NULL   -- days since 1970-01-01, to compare with columns that end in _day
);

-- The five levels of SP 800-30.
CREATE TABLE level (
    number INTEGER NOT NULL PRIMARY KEY, -- 1 (very low) to 5 (very high)
    title TEXT NOT NULL
);

-- What a protocol implies unless a file says otherwise.
CREATE TABLE protocol (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    reach TEXT,                   -- from where it can be reached by its nature; NULL where that depends
    encrypted BOOLEAN             -- whether it always, or never, is; NULL where that depends
);

-- The frameworks and profiles that the product names.
CREATE TABLE framework (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    short TEXT NOT NULL,          -- a name for narrow columns
    edition TEXT NOT NULL,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,           -- law, standard, guidance, scheme, reference or profile
    certainty TEXT NOT NULL       -- verified, secondary, recalled or inferred
);

-- Their elements.
CREATE TABLE element (
    id TEXT NOT NULL PRIMARY KEY, -- framework:number, such as 8425:DP.3
    framework TEXT NOT NULL,      -- the framework before the colon
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    asks TEXT NOT NULL,           -- who has to answer: product, component or maker
    force TEXT NOT NULL,          -- mandatory, recommended or optional
    certainty TEXT NOT NULL,      -- verified, secondary, recalled or inferred
    part_of TEXT                  -- the element that it is a finer point of
);

-- Which elements a framework or profile consists of.
CREATE TABLE framework_element (
    framework TEXT NOT NULL,
    element TEXT NOT NULL,
    place INTEGER NOT NULL,       -- the place in the framework, from 1
    PRIMARY KEY (framework, element)
);

-- What became of the elements, recorded when gaps are assessed.
CREATE TABLE verdict (
    product TEXT NOT NULL,
    framework TEXT NOT NULL,
    element TEXT NOT NULL,
    verdict TEXT NOT NULL,        -- met, partly, not met, not applicable or unknown
    ground TEXT NOT NULL,         -- what it rests on: a decision, a label, what the files say, a crosswalk and its basis
    reason TEXT NOT NULL,
    PRIMARY KEY (product, framework, element)
);

-- The crosswalk edges that were used, in the direction in which they were written.
CREATE TABLE crosswalk (
    from_element TEXT NOT NULL,
    to_element TEXT NOT NULL,
    relation TEXT NOT NULL,       -- equal, covers, supports or reads
    basis TEXT NOT NULL,          -- published, derived or own judgement
    source TEXT NOT NULL,
    certainty TEXT NOT NULL,
    PRIMARY KEY (from_element, to_element)
);

-- The files that evidence names, as they were found below the product folder.
CREATE TABLE attachment (
    product TEXT NOT NULL,
    path TEXT NOT NULL,
    is_there BOOLEAN NOT NULL,
    sha256 TEXT,                  -- NULL where no digest was asked for
    PRIMARY KEY (product, path)
);

-- Findings, recorded after the rules of a kind have run, so that later rules and queries can use them.
CREATE TABLE finding (
    product TEXT NOT NULL,
    id TEXT NOT NULL,             -- the key: rule:subject[:object]
    rule TEXT NOT NULL,
    title TEXT NOT NULL,          -- the rule's title
    kind TEXT NOT NULL,           -- threat or consistency
    section TEXT NOT NULL,        -- the table of the subject
    subject TEXT NOT NULL,
    component TEXT,               -- where it lies, when that is one component
    message TEXT NOT NULL,
    initiation INTEGER,           -- how likely somebody tries; NULL for consistency
    success INTEGER,              -- how likely a try does harm
    likelihood INTEGER,           -- both together, by SP 800-30 table G-5
    impact INTEGER,
    level INTEGER NOT NULL,       -- the risk before treatment, by SP 800-30 table I-2
    residual INTEGER NOT NULL,    -- the risk with what is in place, with evidence
    status TEXT NOT NULL,         -- open, mitigated, accepted, transferred or false-alarm
    reason TEXT,                  -- why it is not open, or why a treatment does not count
    advice TEXT NOT NULL,         -- what to do, from the rule
    source_file TEXT NOT NULL,
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);
CREATE INDEX finding_by_component ON finding (product, component);
CREATE INDEX finding_by_rule ON finding (product, rule, status);

-- The best way from each position to each asset of value, recorded when a query asks for attack paths.
CREATE TABLE attack_path (
    product TEXT NOT NULL,
    id TEXT NOT NULL,             -- the key: path:position:asset, and :possible behind it where unsaid facts decide
    position TEXT NOT NULL,       -- internet, lan, radio, physical, supply-chain or insider
    asset TEXT NOT NULL,          -- data.ID, components.ID, use_cases.ID or fleet.ID
    title TEXT NOT NULL,          -- the asset's title
    goal TEXT NOT NULL,           -- what it does to the asset: read, change, stop, cause harm, take over or pass for
    is_open BOOLEAN NOT NULL,     -- whether the files say all that it needs
    length INTEGER NOT NULL,      -- the number of its steps
    initiation INTEGER NOT NULL,  -- how likely somebody sets out
    success INTEGER NOT NULL,     -- the ease of its hardest step
    likelihood INTEGER NOT NULL,  -- both together, by SP 800-30 table G-5
    impact INTEGER NOT NULL,
    level INTEGER NOT NULL,       -- the risk, by SP 800-30 table I-2
    status TEXT NOT NULL,         -- open, mitigated, accepted, transferred or false-alarm, by a treatment of its key
    PRIMARY KEY (product, id)
);

-- The steps of these paths; of those with more than 64 steps, the first and the last 32.
CREATE TABLE attack_step (
    product TEXT NOT NULL,
    path TEXT NOT NULL,
    place INTEGER NOT NULL,       -- the place in the path, from 1
    kind TEXT NOT NULL,           -- enter, wire, flow, part, fleet, manage, update or forward
    cause TEXT NOT NULL,          -- the weakness that it uses
    section TEXT NOT NULL,        -- where the entry stands whose facts decide
    subject TEXT NOT NULL,        -- that entry; empty where the section is missing
    component TEXT,               -- the component that it leads to
    success INTEGER NOT NULL,     -- how easily it succeeds
    is_open BOOLEAN NOT NULL,     -- whether the files say all that it needs
    reason TEXT NOT NULL,
    control TEXT NOT NULL,        -- the fact to change: interfaces.telnet.authentication
    element TEXT,                 -- the element of a framework that asks for it
    PRIMARY KEY (product, path, place)
);

-- Which elements mitigate what a rule finds.
CREATE TABLE rule_element (
    rule TEXT NOT NULL,
    element TEXT NOT NULL,
    PRIMARY KEY (rule, element)
);

-- Facts that nobody said and that decide whether a rule applies.
CREATE TABLE fact_question (
    product TEXT NOT NULL,
    section TEXT NOT NULL,        -- as in the files: components
    field TEXT NOT NULL,          -- as in the files: support.until
    entry TEXT NOT NULL,          -- the entry's id; empty where the section itself is missing
    prompt TEXT NOT NULL,         -- what the field says
    level INTEGER NOT NULL,       -- the highest risk that hangs on the answer
    rules TEXT NOT NULL,          -- the rules that ask, separated by spaces
    PRIMARY KEY (product, section, field, entry)
);

-- Threat information of others that was taken in: a row for each file in threat-information/.
CREATE TABLE threat_collection (
    product TEXT NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    edition TEXT NOT NULL,
    source TEXT NOT NULL,         -- who published it
    notice TEXT,                  -- the publisher's notice
    tlp TEXT,                     -- how far it may be passed on: clear, green, amber, amber+strict or red
    PRIMARY KEY (product, id)
);

-- The pieces of threat information, under the names of STIX 2.1.
CREATE TABLE threat_information (
    product TEXT NOT NULL,
    collection TEXT NOT NULL,     -- → threat_collection
    id TEXT NOT NULL,             -- such as T0857 or CVE-2026-1234
    type TEXT NOT NULL,           -- attack-pattern, vulnerability, threat-actor, course-of-action, …
    title TEXT NOT NULL,
    text TEXT,                    -- its first sentences
    modified TEXT,                -- YYYY-MM-DD
    modified_day INTEGER,         -- The same, in days since 1970-01-01.
    harmful BOOLEAN NOT NULL,     -- whether it speaks of harm, and not of what helps or what things are called
    tlp TEXT,                     -- how far it may be passed on
    source_file TEXT NOT NULL,
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, collection, id)
);

-- The components that a piece of threat information speaks of.
CREATE TABLE threat_information_component (
    product TEXT NOT NULL,
    collection TEXT NOT NULL,
    threat_information TEXT NOT NULL, -- → threat_information
    component TEXT NOT NULL,      -- → component
    because TEXT NOT NULL,        -- the name that both have, or that the file says so
    PRIMARY KEY (product, collection, threat_information, component)
);

-- The rules that look for what a piece of threat information speaks of.
CREATE TABLE threat_information_rule (
    product TEXT NOT NULL,
    collection TEXT NOT NULL,
    threat_information TEXT NOT NULL, -- → threat_information
    rule TEXT NOT NULL,
    catalog TEXT NOT NULL,        -- the catalog of the reference that both carry: attack_ics, capec, cwe or emb3d
    reference TEXT NOT NULL,
    PRIMARY KEY (product, collection, threat_information, rule)
);

-- The ids of a piece of threat information in catalogs, CVE among them.
CREATE TABLE threat_information_reference (
    product TEXT NOT NULL,
    collection TEXT NOT NULL,
    threat_information TEXT NOT NULL, -- → threat_information
    catalog TEXT NOT NULL,        -- attack, attack_ics, capec, cve, cwe or emb3d
    reference TEXT NOT NULL,
    PRIMARY KEY (product, collection, threat_information, catalog, reference)
);
CREATE INDEX threat_information_reference_by_reference
    ON threat_information_reference (product, catalog, reference);

-- Whether each device and gateway has the device properties of MITRE EMB3D, recorded when threats are assessed.
CREATE TABLE device_property (
    product TEXT NOT NULL,
    component TEXT NOT NULL,
    property TEXT NOT NULL,       -- such as PID-15
    title TEXT NOT NULL,
    holds BOOLEAN,                -- NULL where an unsaid fact decides
    PRIMARY KEY (product, component, property)
);

-- Whether each threat of MITRE EMB3D applies to each device and gateway, recorded when threats are assessed.
CREATE TABLE device_threat (
    product TEXT NOT NULL,
    component TEXT NOT NULL,
    threat TEXT NOT NULL,         -- such as TID-201
    title TEXT NOT NULL,
    category TEXT NOT NULL,       -- hardware, system-software, application-software or networking
    applies BOOLEAN,              -- NULL where an unsaid fact decides
    mitigations INTEGER NOT NULL, -- how many mitigations EMB3D knows
    mitigations_in_place INTEGER NOT NULL, -- how many of them the facts, or proven capabilities, show
    PRIMARY KEY (product, component, threat)
);

-- The activities of the chosen edition, with their progress.
CREATE TABLE activity (
    product TEXT NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    phase TEXT NOT NULL,          -- pre-market or post-market
    purpose TEXT NOT NULL,
    questions INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    PRIMARY KEY (product, number)
);

-- The questions of the activities, and how far the files answer them.
CREATE TABLE activity_question (
    product TEXT NOT NULL,
    id TEXT NOT NULL,
    activity INTEGER NOT NULL,
    number TEXT NOT NULL,         -- its number in the chosen edition
    question TEXT NOT NULL,
    why TEXT NOT NULL,
    example TEXT NOT NULL,
    answered_in TEXT NOT NULL,    -- the section or field where the answer stands
    basis TEXT NOT NULL,          -- published, recalled or inferred
    priority INTEGER NOT NULL,
    status TEXT NOT NULL,         -- open, partly, answered or stale
    asked INTEGER NOT NULL,       -- how many things it asks about
    said INTEGER NOT NULL,        -- for how many of them it is answered
    stale INTEGER NOT NULL,       -- how many of the answers are too old
    first_open TEXT,              -- the first entry that lacks an answer
    PRIMARY KEY (product, id)
);

-- What the advisory index says about the product's software. These tables are empty unless advisories are asked for:
-- `--advisories FILE` of check, report and query.

-- That advisories were held against the bills of materials, and how far they can speak. One row, or none.
CREATE TABLE advisory_state (
    product TEXT NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,            -- the day as of which it was looked, YYYY-MM-DD
    is_fresh BOOLEAN NOT NULL,    -- whether there are feeds, and every one of them is whole and not too old
    bills INTEGER NOT NULL,       -- how many bills of materials were read
    packages INTEGER NOT NULL,    -- how many pieces of software stand in them
    known INTEGER NOT NULL,       -- of how many of them some record speaks
    unknown INTEGER NOT NULL,     -- of how many none does: nothing is known, which is not nothing wrong
    unidentified INTEGER NOT NULL -- how many can't be looked up
);

-- The feeds of the advisory index.
CREATE TABLE advisory_feed (
    product TEXT NOT NULL,
    id TEXT NOT NULL,             -- such as nvd, kev or osv-go
    kind TEXT,                    -- the format; NULL for one that this program does not know
    records INTEGER NOT NULL,
    as_of TEXT NOT NULL,          -- the time as of which it says what it says
    age_days INTEGER,             -- how many days before today that is; NULL where its time can't be read
    is_whole BOOLEAN NOT NULL,    -- whether its import went to the end
    is_stale BOOLEAN NOT NULL,    -- whether it is too old, not whole, or of no known time
    PRIMARY KEY (product, id)
);

-- Ecosystems of packages in the bills that the index has no records of at all.
CREATE TABLE advisory_gap (
    product TEXT NOT NULL,
    ecosystem TEXT NOT NULL,      -- as OSV spells it: npm, Debian:12
    PRIMARY KEY (product, ecosystem)
);

-- The software in the bills of materials.
CREATE TABLE software (
    product TEXT NOT NULL,
    component TEXT NOT NULL,      -- → component
    bill TEXT NOT NULL,           -- the path of the bill in the product folder
    place INTEGER NOT NULL,       -- the place in the bill, from 1
    kind TEXT NOT NULL,           -- in CycloneDX's words, such as library or firmware
    name TEXT NOT NULL,
    version TEXT,
    supplier TEXT,
    package_url TEXT,
    cpe TEXT,                     -- its first CPE name
    licence TEXT,                 -- SPDX expressions or names, joined by AND
    is_identified BOOLEAN NOT NULL, -- whether it can be looked up at all
    is_known BOOLEAN NOT NULL,    -- whether some record of the index speaks of it
    unknown_because TEXT,         -- why nothing can be said of it
    PRIMARY KEY (product, component, bill, place)
);

-- Vulnerabilities found in the software, the most urgent first: one row for each package of each component.
CREATE TABLE vulnerability_match (
    product TEXT NOT NULL,
    place INTEGER NOT NULL,       -- the place in the list, from 1
    vulnerability_name TEXT NOT NULL, -- its CVE id where it has one
    summary TEXT NOT NULL,        -- a sentence of the records
    component TEXT NOT NULL,      -- → component
    bill TEXT NOT NULL,
    package TEXT NOT NULL,        -- its name
    version TEXT,
    package_url TEXT,
    state TEXT NOT NULL,          -- open, undecided, reopened, affected, under-investigation, not-affected, fixed, removed
    is_open BOOLEAN NOT NULL,     -- whether somebody still has to do something
    verdict TEXT NOT NULL,        -- what follows from the records alone: affected, undecided or not-affected
    level INTEGER NOT NULL,       -- how soon, by likelihood and impact in this product
    likelihood INTEGER NOT NULL,
    impact INTEGER NOT NULL,
    because TEXT NOT NULL,        -- what the level was computed from
    score DOUBLE PRECISION,                   -- the CVSS score that comes first; NULL where nobody gives a vector
    probability DOUBLE PRECISION,             -- of exploitation within 30 days (EPSS), from 0 to 1; NULL where nobody says
    exploited BOOLEAN,            -- true where a list of exploited vulnerabilities names it; NULL else
    fixed_in TEXT,                -- the first versions of the package that are said to hold a fix
    decided BOOLEAN NOT NULL,     -- whether an entry of the section vulnerabilities speaks of it
    decision TEXT,                -- that entry → vulnerability
    changed TEXT,                 -- what the decision rests on that is no longer so; NULL while it holds
    PRIMARY KEY (product, place)
);
CREATE INDEX vulnerability_match_by_name ON vulnerability_match (product, vulnerability_name);
CREATE INDEX vulnerability_match_by_decision ON vulnerability_match (product, decision);

-- Why matches are none, or may be none: each reason stays visible, and none is final.
CREATE TABLE vulnerability_removal (
    product TEXT NOT NULL,
    match_place INTEGER NOT NULL, -- → vulnerability_match
    place INTEGER NOT NULL,       -- the place among the reasons, from 1
    kind TEXT NOT NULL,           -- patched, not-compiled, platform, supplier, bill, authority or interface
    reason TEXT NOT NULL,
    source TEXT NOT NULL,         -- who or what says so
    is_applied BOOLEAN NOT NULL,  -- false for a suggestion that somebody has to confirm
    PRIMARY KEY (product, match_place, place)
);

-- The kinds of weakness that records give for the vulnerabilities found.
CREATE TABLE vulnerability_weakness (
    product TEXT NOT NULL,
    vulnerability_name TEXT NOT NULL, -- → vulnerability_match
    cwe INTEGER NOT NULL,
    PRIMARY KEY (product, vulnerability_name, cwe)
);
