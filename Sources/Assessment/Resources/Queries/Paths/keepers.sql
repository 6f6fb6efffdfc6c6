-- The components whose secrets can be used, but not read.
SELECT id FROM component WHERE key_storage IN ('protected', 'secure-element')
