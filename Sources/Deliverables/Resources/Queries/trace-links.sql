-- One row for each step of the way: the earlier entry, the later entry.
SELECT 'customer', customer, 'use_case', use_case FROM use_case_customer
UNION ALL SELECT 'customer', customer, 'need', need FROM need_customer
UNION ALL SELECT 'use_case', use_case, 'need', need FROM need_use_case
UNION ALL SELECT 'use_case', use_case, 'component', component FROM use_case_component
UNION ALL SELECT 'need', need, 'means', means FROM means_need
UNION ALL SELECT 'means', means, 'capability', capability FROM capability_means
UNION ALL SELECT 'means', means, 'support', support FROM support_means
UNION ALL SELECT 'means', means, 'responsibility', responsibility FROM responsibility_means
UNION ALL SELECT 'means', means, 'component', component FROM means_component
UNION ALL SELECT 'capability', capability, 'component', component FROM capability_component
UNION ALL SELECT 'capability', capability, 'evidence', evidence FROM capability_evidence
UNION ALL SELECT 'support', support, 'evidence', evidence FROM support_evidence
UNION ALL SELECT 'capability', k.id, 'communication', s.communication
FROM communication_state AS s JOIN capability AS k ON s.product = k.product AND s.state = 'capabilities.' || k.id
UNION ALL SELECT 'means', m.id, 'communication', s.communication
FROM communication_state AS s JOIN means AS m ON s.product = m.product AND s.state = 'means.' || m.id
UNION ALL SELECT 'support', u.id, 'communication', s.communication
FROM communication_state AS s JOIN support AS u ON s.product = u.product AND s.state = 'support.' || u.id
UNION ALL SELECT 'responsibility', r.id, 'communication', s.communication
FROM communication_state AS s
JOIN responsibility AS r ON s.product = r.product AND s.state = 'responsibilities.' || r.id
UNION ALL SELECT 'component', c.id, 'communication', s.communication
FROM communication_state AS s JOIN component AS c ON s.product = c.product AND s.state = 'components.' || c.id
UNION ALL SELECT 'evidence', e.id, 'communication', s.communication
FROM communication_state AS s JOIN evidence AS e ON s.product = e.product AND s.state = 'evidence.' || e.id
UNION ALL SELECT 'communication', communication, 'customer', customer FROM communication_customer
ORDER BY 1, 2, 3, 4
