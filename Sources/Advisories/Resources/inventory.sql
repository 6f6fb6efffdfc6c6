-- The inventory of a portfolio: which software is in which product, from the bills of all product folders, so that a new
-- advisory is held against thousands of products at once. It is made from the bills alone, and can be made again.
CREATE TABLE bill (
    id INTEGER PRIMARY KEY,
    product TEXT NOT NULL,            -- the product folder, below the portfolio
    title TEXT NOT NULL,              -- the product's name and version, for people
    component TEXT NOT NULL,
    path TEXT NOT NULL,               -- the bill, below the product folder
    stamp TEXT NOT NULL,              -- size and time of the file: what has not changed is not read again
    families TEXT NOT NULL            -- the operating systems it runs on, one a line
) STRICT;
CREATE UNIQUE INDEX bill_by_path ON bill (product, component, path);

-- Software as bills name it; the same in many bills is one row.
CREATE TABLE package (
    id INTEGER PRIMARY KEY,
    identity TEXT NOT NULL UNIQUE,    -- everything below, as one text
    kind TEXT NOT NULL,
    group_name TEXT,
    name TEXT NOT NULL,
    version TEXT,
    package_url TEXT,
    cpes TEXT NOT NULL,               -- one a line
    patched TEXT NOT NULL             -- vulnerabilities that patches in it resolve, one a line
) STRICT;

-- The names by which records know it: in ecosystems, and 'cpe' with product.
CREATE TABLE package_name (
    ecosystem TEXT NOT NULL,
    name TEXT NOT NULL,
    package INTEGER NOT NULL,
    PRIMARY KEY (ecosystem, name, package)
) STRICT, WITHOUT ROWID;

CREATE TABLE occurrence (
    package INTEGER NOT NULL,
    bill INTEGER NOT NULL,
    PRIMARY KEY (package, bill)
) STRICT, WITHOUT ROWID;
CREATE INDEX occurrence_by_bill ON occurrence (bill);
