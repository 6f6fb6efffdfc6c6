SELECT ecosystem, name, id FROM package
