-- What flows carry, from where to where, and whether it is sealed on the whole way.
SELECT l.flow, l.data, f.from_component, f.to_component, f.end_to_end
FROM flow AS f
JOIN flow_data AS l ON l.product = f.product AND l.flow = f.id
