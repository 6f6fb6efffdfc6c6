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
