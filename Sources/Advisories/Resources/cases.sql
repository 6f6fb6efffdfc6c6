-- Cases: what happened to the maker's products, told and to be told. Nothing in here is ever changed or taken away:
-- a case is what its events add up to. Times are RFC 3339 with the zone as RFC 9557 writes it.

-- What this file is.
CREATE TABLE about (
    key TEXT PRIMARY KEY,       -- 'format' (1), 'purpose' ('real' or 'drill')
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What happened, in the order in which it was written down; each row vouches for all rows before it.
CREATE TABLE event (
    number INTEGER PRIMARY KEY CHECK (number > 0),  -- 1, 2, 3 … without a gap
    case_id TEXT NOT NULL,      -- '2026-0001'
    kind TEXT NOT NULL,         -- 'opened', 'aware', 'early-warning' …
    happened TEXT NOT NULL,     -- when it happened, as a person gave it
    recorded TEXT NOT NULL,     -- when it was written down, by this machine's clock
    role TEXT,                  -- the role of who wrote it down; NULL where not said
    details TEXT NOT NULL,      -- JSON with keys in order
    previous TEXT NOT NULL,     -- the hash of the row before; 64 zeros for the first
    hash TEXT NOT NULL UNIQUE   -- SHA-256 of all columns above, each with its length in bytes before it
) STRICT;

CREATE INDEX event_of_case ON event (case_id);

CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'a case never loses history'); END;

CREATE TRIGGER event_is_not_taken_away BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'a case never loses history'); END;

INSERT INTO about VALUES ('format', '1');
