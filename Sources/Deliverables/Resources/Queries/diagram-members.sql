-- What lies directly within which boundary.
SELECT boundary, 'component', component FROM boundary_component
UNION ALL
SELECT boundary, 'party', party FROM boundary_party
ORDER BY 1, 2, 3
