/// A model of our own with every construct of Threagile 1.
enum ThreagileSample {
    static let text = """
        threagile_version: 1.0.0
        title: Garden Sprinkler
        date: 2026-02-01
        author: {name: R. Green, homepage: "https://garden.example"}
        business_criticality: important
        business_overview:
          description: Waters a garden when it is <i>dry</i>.
          images:
        technical_overview: {description: A valve and a hub, images: []}
        questions:
          Who keeps the keys?: ""
          Who updates the hub?: The maker
        abuse_cases:
          Flooded cellar: >
            As a neighbour I want to open the valve at night.
        security_requirements:
          Updates: Updates are signed.
        tags_available: [linux, "aws:s3"]
        data_assets:
          Watering Plan: &plan
            id: watering-plan
            description: When to water
            usage: business
            tags:
            origin: Customer
            owner: Customer
            quantity: few
            confidentiality: internal
            integrity: critical
            availability: mission-critical
            justification_cia_rating: A changed plan floods the cellar.
          Copied Plan:
            <<: *plan
            id: copied-plan
            confidentiality: strictly-confidential
        technical_assets:
          Gardener:
            id: gardener
            description: Gardener
            type: external-entity
            usage: business
            used_as_client_by_human: true
            out_of_scope: true
            justification_out_of_scope: Owned by the customer
            technology: browser
            owner: Customer
            multi_tenant: false
            communication_links:
              Watches Garden:
                target: hub
                description: Looks at the plan
                protocol: https
                authentication: two-factor
                authorization: end-user-identity-propagation
                tags: [linux]
                vpn: false
                ip_filtered: true
                readonly: true
                usage: business
                data_assets_sent:
                data_assets_received: [watering-plan]
          Valve:
            id: valve
            description: Opens and closes
            type: process
            technology: iot-device
            machine: physical
            encryption: none
            internet: false
            owner: Maker
            redundant: true
            data_assets_processed: [watering-plan]
            data_assets_stored: [watering-plan]
            communication_links:
              Asks Hub:
                target: hub
                description: Asks for the plan
                protocol: mqtt
                authentication: credentials
                authorization: technical-user
                vpn: true
                data_assets_sent: [watering-plan, no-such-data]
              Calls Nobody: {target: nowhere, protocol: http, authentication: none, authorization: none, vpn: true}
          Hub:
            id: hub
            type: process
            technologies: [gateway, web-server]
            encryption: data-with-asymmetric-shared-key
            internet: true
            multi_tenant: true
            data_assets_stored: [copied-plan]
            communication_links:
              Backs Up: {target: store, protocol: jdbc, authentication: client-certificate, authorization: none,
                vpn: true, data_assets_sent: [copied-plan]}
          Store: {id: store, type: datastore, technology: database, encryption: transparent}
        trust_boundaries:
          Garden: {id: garden, description: Outside, type: network-on-prem, technical_assets_inside: [valve, ghost],
            trust_boundaries_nested: [shed]}
          Shed: {id: shed, type: execution-environment, technical_assets_inside: [hub, gardener]}
        shared_runtimes:
          Box: {id: box, description: One box, technical_assets_running: [hub, store]}
        individual_risk_categories:
          Wet Cellar:
            id: wet-cellar
            description: Water where it should not be
            impact: Damage
            mitigation: A float switch
            function: operations
            stride: tampering
            cwe: 693
            risks_identified:
              <b>Flood</b> at <b>Valve</b>:
                severity: critical
                exploitation_likelihood: very-likely
                exploitation_impact: high
                data_breach_probability: improbable
                data_breach_technical_assets: [gardener]
                most_relevant_data_asset: watering-plan
                most_relevant_technical_asset: valve
        risk_tracking:
          wet-cellar@*@valve:
            {status: accepted, justification: The cellar has a drain, ticket: G-7, date: 2026-02-03, checked_by: R. Green}
          missing-hardening@hub: {status: mitigated, justification: Hardened, date: 2026-02-04}
          unencrypted-asset@*: {status: false-positive, justification: No secrets there}
          code-backdooring@hub: {status: in-discussion}
        """
}
