-- What entries name: the list, its owner and its items in order.
SELECT list, owner, item
FROM (SELECT 'boundary.components' AS list, boundary AS owner, component AS item, place FROM boundary_component
      UNION ALL SELECT 'boundary.parties', boundary, party, place FROM boundary_party
      UNION ALL SELECT 'component.exposure', component, exposure, place FROM component_exposure
      UNION ALL SELECT 'data.stored', data, component, place FROM data_component
      UNION ALL SELECT 'flow.data', flow, data, place FROM flow_data
      UNION ALL SELECT 'decision.components', capability, component, place FROM capability_component
      UNION ALL SELECT 'decision.means', capability, means, place FROM capability_means
      UNION ALL SELECT 'means.needs', means, need, place FROM means_need
      UNION ALL SELECT 'means.components', means, component, place FROM means_component
      UNION ALL SELECT 'need.customers', need, customer, place FROM need_customer
      UNION ALL SELECT 'need.use-cases', need, use_case, place FROM need_use_case
      UNION ALL SELECT 'use-case.users', use_case, product_user, place FROM use_case_product_user
      UNION ALL SELECT 'use-case.customers', use_case, customer, place FROM use_case_customer
      UNION ALL SELECT 'use-case.components', use_case, component, place FROM use_case_component
      UNION ALL SELECT 'use-case.misuse', use_case, threat, place FROM use_case_threat
      UNION ALL SELECT 'threat.components', threat, component, place FROM threat_component
      UNION ALL SELECT 'threat.stride', threat, stride, place FROM threat_stride
      UNION ALL SELECT 'threat.rules', threat, rule, place FROM threat_rule
      UNION ALL SELECT 'risk.threats', risk, threat, place FROM risk_threat
      UNION ALL SELECT 'risk.components', risk, component, place FROM risk_component
      UNION ALL SELECT 'treatment.means', treatment, means, place FROM treatment_means) AS named
ORDER BY list, owner, place
