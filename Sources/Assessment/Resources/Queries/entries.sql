-- Everything with an id, with its title and place.
SELECT section, id, title, source_file || ':' || CAST(source_line AS TEXT) FROM entry ORDER BY section, id
