SELECT name, id, digest, part, modified FROM record WHERE feed = ?
