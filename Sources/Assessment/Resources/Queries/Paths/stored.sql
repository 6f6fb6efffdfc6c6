-- What components keep.
SELECT component, data FROM data_component
