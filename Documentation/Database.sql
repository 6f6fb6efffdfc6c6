-- The product as a whole. A folder whose `product.yaml` has this section is a product folder. (IR 8259r1 2.2, 3.2)
CREATE TABLE product (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- The name it is sold under.
    name TEXT,
    -- The version that this description is of.
    version TEXT,
    -- The model or type designation on its label.
    model TEXT,
    -- The CPE 2.3 name by which advisories of others know it.
    cpe TEXT,
    -- The package URL by which VEX documents name it.
    package_url TEXT,
    -- What it is, in a few sentences.
    description TEXT,
    -- The use it is made for, in the words that customers read.
    intended_purpose TEXT,
    -- Who makes it and answers for it. → party
    manufacturer TEXT,
    -- Whether its basic function works without any network.
    works_unconnected BOOLEAN,
    -- How long it is expected to stay in use, in years.
    service_life_years INTEGER,
    -- The day of first sale. YYYY-MM-DD.
    released TEXT,
    -- The same, in days since 1970-01-01.
    released_day INTEGER,
    -- The first day of support. YYYY-MM-DD.
    support_from TEXT,
    -- The same, in days since 1970-01-01.
    support_from_day INTEGER,
    -- The last day of support. YYYY-MM-DD.
    support_until TEXT,
    -- The same, in days since 1970-01-01.
    support_until_day INTEGER,
    -- How the length of support was decided.
    support_because TEXT,
    -- How many: Where it is sold. See product_market.
    markets_count INTEGER,
    -- What it does at its core, as the CRA lists products.
    classification_core_function TEXT,
    -- How many: Other kinds of product that it counts as in law. See product_classification_regime.
    classification_regimes_count INTEGER,
    -- Whether it is made for consumers.
    classification_consumer BOOLEAN,
    -- Whether it is used in essential services.
    classification_critical_infrastructure BOOLEAN,
    -- The edition of IR 8259 whose activities are asked; `r1` unless said.
    edition TEXT,
    -- How many: The ids of the frameworks and profiles it is assessed against; `8425` unless said. See product_framework.
    frameworks_count INTEGER,
    -- The day of the initial risk assessment. YYYY-MM-DD.
    risk_assessment_made TEXT,
    -- The same, in days since 1970-01-01.
    risk_assessment_made_day INTEGER,
    -- The day of its last review. YYYY-MM-DD.
    risk_assessment_reviewed TEXT,
    -- The same, in days since 1970-01-01.
    risk_assessment_reviewed_day INTEGER,
    -- The method used, such as SP 800-30 with STRIDE.
    risk_assessment_method TEXT,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);
CREATE INDEX product_by_manufacturer ON product (product, manufacturer);

-- product.markets: Where it is sold.
CREATE TABLE product_market (
    product TEXT NOT NULL,
    market TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, market)
);
CREATE INDEX product_market_by_market ON product_market (product, market);

-- product.classification.regimes: Other kinds of product that it counts as in law.
CREATE TABLE product_classification_regime (
    product TEXT NOT NULL,
    classification_regime TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, classification_regime)
);
CREATE INDEX product_classification_regime_by_classification_regime ON product_classification_regime (product, classification_regime);

-- product.frameworks: The ids of the frameworks and profiles it is assessed against; `8425` unless said.
CREATE TABLE product_framework (
    product TEXT NOT NULL,
    framework TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, framework)
);
CREATE INDEX product_framework_by_framework ON product_framework (product, framework);

-- The manufacturer's own readiness, for all of its products. It stands in `organization.yaml`. (IR 8259r1 3.1)
CREATE TABLE organization (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- The manufacturer's name.
    name TEXT,
    -- Its postal address.
    address TEXT,
    -- Its website.
    website TEXT,
    -- Where anyone reports a vulnerability.
    security_contact TEXT,
    -- The role that owns product security.
    roles_product_security TEXT,
    -- The role that can stop a release.
    roles_release_stop TEXT,
    -- The role that leads the response to incidents.
    roles_incident_response TEXT,
    -- The executive who answers for cybersecurity.
    roles_sponsor TEXT,
    -- The highest risk that may stay without a treatment. 1 (very low) to 5 (very high).
    risk_appetite INTEGER,
    -- How many: Laws and contracts on cybersecurity that apply. See organization_obligation.
    obligations_count INTEGER,
    -- How many: The security policies in force. See organization_policy.
    policies_count INTEGER,
    -- The secure development process followed, such as SSDF 1.1.
    secure_development_process TEXT,
    -- Whether every change is reviewed by a second person.
    secure_development_code_review BOOLEAN,
    -- Whether code is scanned before it is merged.
    secure_development_static_analysis BOOLEAN,
    -- Whether third-party software is checked before use.
    secure_development_dependency_check BOOLEAN,
    -- Whether source code is protected against unauthorised change.
    protection_source_code BOOLEAN,
    -- Whether builds run in a protected environment.
    protection_build BOOLEAN,
    -- Whether release keys are kept in hardware with two-person use.
    protection_signing_keys BOOLEAN,
    -- Whether the factory's provisioning line is protected.
    protection_manufacturing BOOLEAN,
    -- Whether the operating environment of the backend is protected.
    protection_backend BOOLEAN,
    -- Whether these environments are logged and watched.
    protection_logging BOOLEAN,
    -- Whether they can be restored, and this was tried.
    protection_recovery BOOLEAN,
    -- What the people who make the product are taught.
    training_program TEXT,
    -- When it was last held. YYYY-MM-DD.
    training_last TEXT,
    -- The same, in days since 1970-01-01.
    training_last_day INTEGER,
    -- Where the vulnerability disclosure policy is published.
    disclosure_policy TEXT,
    -- Days until a report is acknowledged.
    disclosure_acknowledge_days INTEGER,
    -- Days between progress updates to the reporter.
    disclosure_update_days INTEGER,
    -- Days within which a fix is aimed for.
    disclosure_fix_days INTEGER,
    -- Where its CSAF advisories are published: the folder of the provider.
    disclosure_advisories TEXT,
    -- The CSIRT that it reports to: that of its main establishment.
    disclosure_coordinator TEXT,
    -- The framework the posture is measured against, such as CSF 2.0.
    posture_framework TEXT,
    -- The current tier, 1 (partial) to 4 (adaptive).
    posture_current INTEGER,
    -- The target tier, 1 to 4.
    posture_target INTEGER,
    -- The day of the last review. YYYY-MM-DD.
    posture_reviewed TEXT,
    -- The same, in days since 1970-01-01.
    posture_reviewed_day INTEGER,
    -- Days after which any reviewed entry counts as stale; 365 unless said.
    review_days INTEGER,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);

-- organization.obligations: Laws and contracts on cybersecurity that apply.
CREATE TABLE organization_obligation (
    product TEXT NOT NULL,
    obligation TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, obligation)
);
CREATE INDEX organization_obligation_by_obligation ON organization_obligation (product, obligation);

-- organization.policies: The security policies in force.
CREATE TABLE organization_policy (
    product TEXT NOT NULL,
    policy TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, policy)
);
CREATE INDEX organization_policy_by_policy ON organization_policy (product, policy);

-- The manufacturer's cybersecurity profile: the current and the target tier of each category of the CSF. (IR 8259r1 3.1; CSF 2.0, organizational profiles)
CREATE TABLE posture (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- The tier today, 1 (partial) to 4 (adaptive).
    current INTEGER,
    -- The tier to reach, 1 to 4.
    target INTEGER,
    -- By when it is to be reached. YYYY-MM-DD.
    due TEXT,
    -- The same, in days since 1970-01-01.
    due_day INTEGER,
    -- What is done, and what is missing.
    how TEXT,
    -- The role that answers for it.
    owner TEXT,
    -- How many: What proves it. See posture_evidence.
    evidence_count INTEGER,
    -- When this was last looked at. YYYY-MM-DD.
    reviewed TEXT,
    -- The same, in days since 1970-01-01.
    reviewed_day INTEGER,
    -- Derived. The element: the id without what follows `/`.
    element TEXT,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);

-- posture.evidence: What proves it. → evidence
CREATE TABLE posture_evidence (
    product TEXT NOT NULL,
    posture TEXT NOT NULL,
    evidence TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, posture, evidence)
);
CREATE INDEX posture_evidence_by_evidence ON posture_evidence (product, evidence, posture);

-- The organisations, services and outside equipment around the product. (IR 8259r1 2.3; CSWP 33)
CREATE TABLE party (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- Its name.
    title TEXT,
    -- What it does for the product.
    role TEXT,
    -- What it supplies or runs.
    description TEXT,
    -- The country it works from.
    country TEXT,
    -- How to reach it about security.
    contact TEXT,
    -- Whether the contract with it has security terms.
    security_terms BOOLEAN,
    -- When its security was last assessed. YYYY-MM-DD.
    assessed TEXT,
    -- The same, in days since 1970-01-01.
    assessed_day INTEGER,
    -- Whether the product fails its users if this party fails.
    critical BOOLEAN,
    -- How many: The data it can read. See party_data.
    sees_data_count INTEGER,
    -- Whether the product needs it beyond basic operation.
    required BOOLEAN,
    -- Whether it handles product data or operations at the application layer.
    application_access BOOLEAN,
    -- Whether it serves this product or product line alone.
    dedicated BOOLEAN,
    -- Until when it promises to support what it supplies. YYYY-MM-DD.
    support_until TEXT,
    -- The same, in days since 1970-01-01.
    support_until_day INTEGER,
    -- Whether it gets at only what the customer granted, and can be cut off.
    scoped_access BOOLEAN,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);

-- parties.sees_data: The data it can read. → data
CREATE TABLE party_data (
    product TEXT NOT NULL,
    party TEXT NOT NULL,
    data TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, party, data)
);
CREATE INDEX party_data_by_data ON party_data (product, data, party);

-- The parts that make up the product: devices, gateways, apps and backends. (IR 8259r1 2.2; IR 8425)
CREATE TABLE component (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- Which of the four kinds of component it is.
    kind TEXT,
    -- Its name, as people call it.
    title TEXT,
    -- What it does.
    description TEXT,
    -- Whether it ships together with the device.
    in_box BOOLEAN,
    -- The component that it is a part of. → component
    part_of TEXT,
    -- Who runs it, if not the customer. → party
    managed_by TEXT,
    -- Who supplies it, if not the manufacturer. → party
    supplier TEXT,
    -- The operating system or platform it runs on.
    platform TEXT,
    -- What kind of operating system it runs.
    operating_system TEXT,
    -- The main chip or module.
    hardware TEXT,
    -- How many: Its software bills of materials, as files of this folder. See component_software.
    software_count INTEGER,
    -- How many: EMB3D device properties that it has, besides those that its other facts imply. See component_property.
    properties_count INTEGER,
    -- How many: EMB3D device properties that it does not have. See component_without_property.
    without_properties_count INTEGER,
    -- How many: From where somebody can get at it. See component_exposure.
    exposure_count INTEGER,
    -- How many: What it senses of its surroundings and of people. See component_sensor.
    sensors_count INTEGER,
    -- The harm to people or property when it misbehaves. 1 (very low) to 5 (very high).
    safety INTEGER,
    -- Whether its power, memory or bandwidth rule out common protections.
    constrained BOOLEAN,
    -- Whether the product needs it beyond basic operation.
    needed BOOLEAN,
    -- The last day on which this part is supported. YYYY-MM-DD.
    support_until TEXT,
    -- The same, in days since 1970-01-01.
    support_until_day INTEGER,
    -- The state of UART, JTAG, SWD and the like on sold units.
    debug_port TEXT,
    -- Whether the boot loader of sold units takes no commands or settings from outside.
    boot_loader_locked BOOLEAN,
    -- Whether test and factory modes are closed for good in sold units.
    factory_mode_closed BOOLEAN,
    -- How it takes being opened.
    tamper TEXT,
    -- How memory chips outside of the processor are protected.
    external_memory TEXT,
    -- Whether firmware and data cannot be read out of the chip.
    readout_protection BOOLEAN,
    -- Whether data lies on a medium that can be taken out.
    removable_storage BOOLEAN,
    -- Whether it accepts only the kinds of plugged-in equipment that it needs.
    peripherals_limited BOOLEAN,
    -- Whether peripherals reach only the memory that they are given.
    dma_protection BOOLEAN,
    -- Whether glitches of voltage, clock or light don't get past its checks.
    fault_protection BOOLEAN,
    -- Whether its keys can't be read from power use, timing or radiation.
    side_channel_protection BOOLEAN,
    -- Whether it lives on a battery.
    battery_powered BOOLEAN,
    -- Whether strangers can't keep it awake until its battery is empty.
    wakeups_limited BOOLEAN,
    -- Whether chips and modules come from known sources and are checked on arrival.
    parts_verified BOOLEAN,
    -- How it can be told apart from every other unit.
    identity TEXT,
    -- Whether a unique identifier can be read on it.
    label_identifier BOOLEAN,
    -- Whether the number that leads to a unit can be guessed or counted up.
    identifier_guessable BOOLEAN,
    -- How its keys and identity get into it.
    provisioning TEXT,
    -- Where its secrets are kept.
    key_storage TEXT,
    -- Whether its keys and certificates can be replaced in the field.
    key_rotation BOOLEAN,
    -- Whether one unit's identity can be refused without touching the others.
    identity_revocable BOOLEAN,
    -- Where its random numbers come from.
    random_source TEXT,
    -- Whether it uses only published algorithms, from a maintained library.
    standard_cryptography BOOLEAN,
    -- What it ships with to log in.
    default_credentials TEXT,
    -- Accounts of the maker's own in sold units.
    service_account TEXT,
    -- How it keeps the passwords that it checks.
    password_storage TEXT,
    -- Whether it holds a key to a service that other units or apps hold too.
    embedded_service_key BOOLEAN,
    -- Whether only authentic software starts.
    secure_boot BOOLEAN,
    -- What the authenticity of its software rests on.
    root_of_trust TEXT,
    -- Whether older, vulnerable software is refused.
    rollback_protection BOOLEAN,
    -- Whether the data in it is encrypted at rest.
    encrypted_storage BOOLEAN,
    -- Whether its services run with no more rights than they need.
    least_privilege BOOLEAN,
    -- Whether it has defences against memory corruption.
    memory_protection BOOLEAN,
    -- Whether what faces the outside is written in a memory-safe language.
    memory_safe_language BOOLEAN,
    -- Whether it checks what other components send.
    input_validation BOOLEAN,
    -- Whether test accounts, debug commands and symbols are gone from released software.
    development_removed BOOLEAN,
    -- Whether every service and command in it is documented and wanted.
    functions_documented BOOLEAN,
    -- Whether software of others can be installed on it.
    hosts_applications BOOLEAN,
    -- Whether software of others runs in a confined environment.
    isolates_applications BOOLEAN,
    -- Whether it runs only software of others that is signed and checked.
    applications_signed BOOLEAN,
    -- Whether it contains software made by others.
    third_party_code BOOLEAN,
    -- Whether a software bill of materials is kept for each release.
    sbom_kept BOOLEAN,
    -- Whether its dependencies are checked for known vulnerabilities.
    vulnerability_scan BOOLEAN,
    -- Whether every dependency of a build is named with version and digest.
    dependencies_pinned BOOLEAN,
    -- Whether releases are signed in a protected build.
    signed_release BOOLEAN,
    -- How its software is updated.
    update_method TEXT,
    -- Whether its software can't be changed at all, for security reasons.
    immutable BOOLEAN,
    -- Whether an update's signature is checked before it is installed.
    update_verified BOOLEAN,
    -- What kind of key the authenticity of updates rests on.
    update_signature TEXT,
    -- Whether update files are encrypted.
    update_encrypted BOOLEAN,
    -- Whether it notices that updates are withheld from it.
    update_freshness BOOLEAN,
    -- Whether it still works after an update that was cut off.
    update_fail_safe BOOLEAN,
    -- Whether an update waits until the product is not in use.
    update_deferrable BOOLEAN,
    -- Whether updates go to a few units first, and stop when these fail.
    staged_rollout BOOLEAN,
    -- Whether the customer is told of updates.
    update_notice BOOLEAN,
    -- How it is first joined to its owner and network.
    onboarding TEXT,
    -- Whether a unit that has an owner refuses another until it is released.
    refuses_second_owner BOOLEAN,
    -- Whether authorised people can change its settings.
    configurable BOOLEAN,
    -- Whether the owner sees who has access, and who used it.
    shows_access BOOLEAN,
    -- Whether access that was given to others ends at once when it is withdrawn.
    access_revocation BOOLEAN,
    -- Whether it can be cut from an account when it is sold or lost.
    remote_unbind BOOLEAN,
    -- Whether a secure default state can be restored.
    factory_reset BOOLEAN,
    -- Whether reset deletes the customer's data and keys.
    reset_erases BOOLEAN,
    -- Whether reset withdraws the access that apps, guests and services were given.
    reset_revokes_access BOOLEAN,
    -- Whether reset needs somebody at the device or the owner's consent.
    reset_needs_presence BOOLEAN,
    -- How the maker's staff can get into sold units or customers' accounts.
    remote_access TEXT,
    -- Whether it checks the identity of the server it talks to.
    validates_server BOOLEAN,
    -- Whether it limits how often others may try or call.
    rate_limited BOOLEAN,
    -- Whether it passes traffic from one network on to another.
    forwards_traffic BOOLEAN,
    -- Whether the networks that it joins are kept apart by a filter.
    network_separation BOOLEAN,
    -- Whether it can send only to the addresses that it needs.
    egress_limited BOOLEAN,
    -- Whether it notices, and tells, that its radio is being jammed.
    detects_jamming BOOLEAN,
    -- Whether it recovers by itself when it hangs.
    watchdog BOOLEAN,
    -- Whether it keeps its main function when the network or backend is away.
    offline_function BOOLEAN,
    -- Whether many units spread their reconnects after an outage.
    staggered_reconnect BOOLEAN,
    -- Whether it serves several customers together.
    multi_tenant BOOLEAN,
    -- Whether one customer's data and commands are kept from the others.
    tenant_isolation BOOLEAN,
    -- Whether administrators need a second factor.
    admin_mfa BOOLEAN,
    -- Whether it is managed only from the maker's own network.
    admin_separated BOOLEAN,
    -- Whether users are offered a second factor.
    user_mfa BOOLEAN,
    -- Whether people are told of logins from new places.
    login_notice BOOLEAN,
    -- How a lost account is recovered.
    account_recovery TEXT,
    -- Whether staff see customers' data only for a stated task and time.
    staff_access_limited BOOLEAN,
    -- Whether each look of staff at customers' data is recorded and reviewed.
    staff_access_logged BOOLEAN,
    -- Whether none of its stores of data can be read without login.
    storage_private BOOLEAN,
    -- Whether keys and passwords of a service are kept apart from its code and settings.
    secrets_managed BOOLEAN,
    -- Whether a command to many units needs two people, or goes out slowly.
    fleet_commands_limited BOOLEAN,
    -- Whether what it holds is backed up, and the backup is protected.
    backup BOOLEAN,
    -- Whether it goes on when one site, server or provider fails.
    redundant BOOLEAN,
    -- Whether the names that units call are kept for as long as units are in use.
    domains_kept BOOLEAN,
    -- Whether it records security events.
    security_log BOOLEAN,
    -- Whether its log can be neither changed nor read without rights.
    log_protected BOOLEAN,
    -- Whether its log holds no passwords, keys or personal content.
    log_free_of_secrets BOOLEAN,
    -- Whether an app keeps tokens in the system's key store.
    stores_secrets_safely BOOLEAN,
    -- Whether an app's secrets stay out of backups of the phone.
    app_backup_excluded BOOLEAN,
    -- Whether an app checks what other apps and links send it.
    app_links_checked BOOLEAN,
    -- Whether an app resists tampering and reverse engineering.
    app_hardening BOOLEAN,
    -- Whether an app asks only for the rights that its function needs.
    minimal_permissions BOOLEAN,
    -- Whether sensitive content is kept off lock screens and screenshots.
    hides_content BOOLEAN,
    -- Whether an app contains code of others that follows its users.
    trackers BOOLEAN,
    -- Whether people around see or hear that it records.
    recording_indicator BOOLEAN,
    -- Whether cameras and microphones can be switched off by hand.
    sensors_can_be_off BOOLEAN,
    -- Whether settings start at the most private choice.
    private_by_default BOOLEAN,
    -- Whether it doubts measurements that can't be true.
    sensor_plausibility BOOLEAN,
    -- Whether hardware or a separate check keeps its actions within safe limits.
    limits_actuation BOOLEAN,
    -- Whether a dangerous command needs a second act before it is carried out.
    confirms_dangerous BOOLEAN,
    -- Whether it goes into a safe state when it fails or loses contact.
    fail_safe BOOLEAN,
    -- Whether functions that keep people safe run apart from those on the network.
    safety_separated BOOLEAN,
    -- Whether people can always do by hand what it does.
    manual_override BOOLEAN,
    -- Derived. Whether it can be reached from the internet; from exposure and interfaces.
    reach_internet BOOLEAN,
    -- Derived. Whether it can be reached from the local network.
    reach_lan BOOLEAN,
    -- Derived. Whether it can be reached by local radio.
    reach_radio BOOLEAN,
    -- Derived. Whether somebody who is not trusted can touch it.
    reach_physical BOOLEAN,
    -- Derived. How likely an attempt by touch is, from its exposure. 1 (very low) to 5 (very high).
    physical_initiation INTEGER,
    -- Derived. How likely an attempt is at all, from where it can be reached. 1 (very low) to 5 (very high).
    initiation INTEGER,
    -- Derived. The highest confidentiality of the data it stores, sends or receives. 1 (very low) to 5 (very high).
    confidentiality INTEGER,
    -- Derived. The highest integrity of that data. 1 (very low) to 5 (very high).
    integrity INTEGER,
    -- Derived. The highest availability of that data. 1 (very low) to 5 (very high).
    availability INTEGER,
    -- Derived. Whether any of that data is personal.
    personal BOOLEAN,
    -- Derived. The highest of safety, confidentiality, integrity and availability. 1 (very low) to 5 (very high).
    impact INTEGER,
    -- Derived. When its support ends: its own date, or else the product's. YYYY-MM-DD.
    support_end TEXT,
    -- The same, in days since 1970-01-01.
    support_end_day INTEGER,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);
CREATE INDEX component_by_part_of ON component (product, part_of);
CREATE INDEX component_by_managed_by ON component (product, managed_by);
CREATE INDEX component_by_supplier ON component (product, supplier);

-- components.software: Its software bills of materials, as files of this folder.
CREATE TABLE component_software (
    product TEXT NOT NULL,
    component TEXT NOT NULL,
    software TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, component, software)
);
CREATE INDEX component_software_by_software ON component_software (product, software, component);

-- components.properties: EMB3D device properties that it has, besides those that its other facts imply.
CREATE TABLE component_property (
    product TEXT NOT NULL,
    component TEXT NOT NULL,
    property TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, component, property)
);
CREATE INDEX component_property_by_property ON component_property (product, property, component);

-- components.without_properties: EMB3D device properties that it does not have.
CREATE TABLE component_without_property (
    product TEXT NOT NULL,
    component TEXT NOT NULL,
    without_property TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, component, without_property)
);
CREATE INDEX component_without_property_by_without_property ON component_without_property (product, without_property, component);

-- components.exposure: From where somebody can get at it.
CREATE TABLE component_exposure (
    product TEXT NOT NULL,
    component TEXT NOT NULL,
    exposure TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, component, exposure)
);
CREATE INDEX component_exposure_by_exposure ON component_exposure (product, exposure, component);

-- components.sensors: What it senses of its surroundings and of people.
CREATE TABLE component_sensor (
    product TEXT NOT NULL,
    component TEXT NOT NULL,
    sensor TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, component, sensor)
);
CREATE INDEX component_sensor_by_sensor ON component_sensor (product, sensor, component);

-- Where a component can be talked to: networks, radios, ports, buttons. (8259A; IR 8425 IAC)
CREATE TABLE interface (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- The component it belongs to. → component
    component TEXT,
    -- Its name.
    title TEXT,
    -- Network, or local (reached only by touch).
    kind TEXT,
    -- What is spoken on it.
    protocol TEXT,
    -- From where it can be reached; from the protocol unless said.
    reach TEXT,
    -- What it is there for.
    purpose TEXT,
    -- Whether the product's use needs it.
    needed BOOLEAN,
    -- When it is switched on.
    enabled TEXT,
    -- Whether an authorised person can switch it off.
    can_disable BOOLEAN,
    -- How the other side proves who it is.
    authentication TEXT,
    -- How many: Who proves who they are on it: people, machines or both. See interface_peer.
    peers_count INTEGER,
    -- Whether each action is allowed only to those with the right.
    authorizes BOOLEAN,
    -- Whether repeated wrong attempts are slowed or stopped.
    lockout BOOLEAN,
    -- Whether what passes over it is encrypted.
    encrypted BOOLEAN,
    -- Whether recorded messages are refused when sent again.
    replay_protected BOOLEAN,
    -- Whether malformed input is refused.
    validates_input BOOLEAN,
    -- Whether pairing needs an act at the device.
    pairing_confirmed BOOLEAN,
    -- Whether a radio's address changes so that people can't be followed by it.
    private_address BOOLEAN,
    -- Whether security settings can be changed over it.
    configures BOOLEAN,
    -- Whether sessions end by themselves.
    session_expires BOOLEAN,
    -- Whether it still accepts outdated versions, ciphers or pairing.
    legacy_allowed BOOLEAN,
    -- Whether each connection has keys of its own, made anew.
    fresh_keys BOOLEAN,
    -- Whether messages that end or steer a connection are authenticated.
    management_protected BOOLEAN,
    -- Whether it answers anybody who looks for devices, also outside of pairing.
    discoverable BOOLEAN,
    -- Whether it tells names or lasting numbers to anybody who listens.
    announces_identity BOOLEAN,
    -- Whether it notices that the other side is farther away than it seems.
    distance_bounded BOOLEAN,
    -- Whether short, common and leaked passwords are refused.
    password_quality BOOLEAN,
    -- Whether its pages refuse forged requests and show input as text only.
    web_protected BOOLEAN,
    -- Whether it answers strangers with much more than they sent.
    amplifies BOOLEAN,
    -- Whether it was tested with malformed and random input.
    fuzz_tested BOOLEAN,
    -- Derived. Its reach as said, or else as its protocol implies.
    effective_reach TEXT,
    -- Derived. Encrypted as said, or else as its protocol implies.
    effective_encrypted BOOLEAN,
    -- Derived. Whether the other side proves who it is at all.
    authenticated BOOLEAN,
    -- Derived. How likely an attempt is, from its reach and its component's exposure. 1 (very low) to 5 (very high).
    initiation INTEGER,
    -- Derived. Its component's impact. 1 (very low) to 5 (very high).
    impact INTEGER,
    -- Derived. Whether it is ever switched on in a sold unit.
    active BOOLEAN,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);
CREATE INDEX interface_by_component ON interface (product, component);

-- interfaces.peers: Who proves who they are on it: people, machines or both.
CREATE TABLE interface_peer (
    product TEXT NOT NULL,
    interface TEXT NOT NULL,
    peer TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, interface, peer)
);
CREATE INDEX interface_peer_by_peer ON interface_peer (product, peer, interface);

-- The data that the product creates, stores and sends, with what is at stake. (IR 8259r1 3.2; IR 8425 DP)
CREATE TABLE data (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- What it is, in plain words.
    title TEXT,
    -- What it serves as.
    kind TEXT,
    -- Whether it says something about a person.
    personal BOOLEAN,
    -- The special kind of personal data that it is.
    sensitive TEXT,
    -- The harm when others read it. 1 (very low) to 5 (very high).
    confidentiality INTEGER,
    -- The harm when it is changed. 1 (very low) to 5 (very high).
    integrity INTEGER,
    -- The harm when it is not there. 1 (very low) to 5 (very high).
    availability INTEGER,
    -- How many: The components that keep it. See data_component.
    stored_in_count INTEGER,
    -- Days until it is deleted; 0 when it is not kept.
    retention_days INTEGER,
    -- Whether the customer can delete it.
    erasable BOOLEAN,
    -- Whether the customer can take it along.
    exportable BOOLEAN,
    -- Whether the person agrees, or another lawful ground is written down.
    consent BOOLEAN,
    -- What allows it to be handled.
    lawful_basis TEXT,
    -- Whether only totals over many units are ever needed.
    aggregate_only BOOLEAN,
    -- Whether the product's use needs it.
    necessary BOOLEAN,
    -- The country or region where it is kept.
    location TEXT,
    -- Whether it is kept under numbers that don't name the person.
    pseudonymous BOOLEAN,
    -- Whether places and times are kept no more exactly than needed.
    reduced_precision BOOLEAN,
    -- Whether others see it unless the person stops that.
    shared_by_default BOOLEAN,
    -- Whether each person sees only their own, also within one home or account.
    per_person BOOLEAN,
    -- Whether it is used for more than the person was told.
    secondary_use BOOLEAN,
    -- Derived. The highest of its three levels. 1 (very low) to 5 (very high).
    impact INTEGER,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);

-- data.stored_in: The components that keep it. → component
CREATE TABLE data_component (
    product TEXT NOT NULL,
    data TEXT NOT NULL,
    component TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, data, component)
);
CREATE INDEX data_component_by_component ON data_component (product, component, data);

-- What is sent from where to where, and over which interface. (IR 8425 DP.3, IAC.2)
CREATE TABLE flow (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- What happens in it.
    title TEXT,
    -- Where it starts. → component
    from_component TEXT,
    -- Where it starts. → party
    from_party TEXT,
    -- Where it ends. → component
    to_component TEXT,
    -- Where it ends. → party
    to_party TEXT,
    -- The interface it goes through, usually one of the receiver's. → interface
    via TEXT,
    -- What is spoken; from the interface unless said.
    protocol TEXT,
    -- How many: The data it carries. See flow_data.
    data_count INTEGER,
    -- Whether it is encrypted; from the interface unless said.
    encrypted BOOLEAN,
    -- Whether both ends know each other; from the interface unless said.
    authenticated BOOLEAN,
    -- Whether changes on the way are noticed.
    integrity_protected BOOLEAN,
    -- Whether it stays protected through every party between.
    end_to_end BOOLEAN,
    -- Whether the product's use needs it.
    needed BOOLEAN,
    -- Whether recorded messages are refused when sent again.
    replay_protected BOOLEAN,
    -- Whether time and amount of the traffic don't tell what happens.
    hides_pattern BOOLEAN,
    -- Derived. The protocol as said, or else its interface's.
    effective_protocol TEXT,
    -- Derived. Encrypted as said, or else as the interface or protocol implies.
    effective_encrypted BOOLEAN,
    -- Derived. Authenticated as said, or else as the interface implies.
    effective_authenticated BOOLEAN,
    -- Derived. From where the wire can be reached.
    effective_reach TEXT,
    -- Derived. Whether its ends lie in different trust boundaries, or outside the product.
    crosses_boundary BOOLEAN,
    -- Derived. Whether one end is not a component of the product.
    leaves_product BOOLEAN,
    -- Derived. The highest confidentiality of its data. 1 (very low) to 5 (very high).
    confidentiality INTEGER,
    -- Derived. The highest integrity of its data. 1 (very low) to 5 (very high).
    integrity INTEGER,
    -- Derived. The highest availability of its data. 1 (very low) to 5 (very high).
    availability INTEGER,
    -- Derived. Whether any of its data is personal.
    personal BOOLEAN,
    -- Derived. The highest of the three, or its ends' safety where it carries commands or firmware. 1 (very low) to 5 (very high).
    impact INTEGER,
    -- Derived. How likely an attempt on the wire is, from its reach. 1 (very low) to 5 (very high).
    initiation INTEGER,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);
CREATE INDEX flow_by_from_component ON flow (product, from_component);
CREATE INDEX flow_by_from_party ON flow (product, from_party);
CREATE INDEX flow_by_to_component ON flow (product, to_component);
CREATE INDEX flow_by_to_party ON flow (product, to_party);
CREATE INDEX flow_by_via ON flow (product, via);

-- flows.data: The data it carries. → data
CREATE TABLE flow_data (
    product TEXT NOT NULL,
    flow TEXT NOT NULL,
    data TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, flow, data)
);
CREATE INDEX flow_data_by_data ON flow_data (product, data, flow);

-- Trust boundaries: what lies within one is trusted alike. (IR 8259r1 2.2; CSWP 33)
CREATE TABLE boundary (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- Its name.
    title TEXT,
    -- What separates inside from outside.
    kind TEXT,
    -- How many: What lies within it. See boundary_component, boundary_party.
    contains_count INTEGER,
    -- The boundary that it lies within. → boundary
    inside TEXT,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);
CREATE INDEX boundary_by_inside ON boundary (product, inside);

-- boundaries.contains: What lies within it. → component
CREATE TABLE boundary_component (
    product TEXT NOT NULL,
    boundary TEXT NOT NULL,
    component TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, boundary, component)
);
CREATE INDEX boundary_component_by_component ON boundary_component (product, component, boundary);

-- boundaries.contains: What lies within it. → party
CREATE TABLE boundary_party (
    product TEXT NOT NULL,
    boundary TEXT NOT NULL,
    party TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, boundary, party)
);
CREATE INDEX boundary_party_by_party ON boundary_party (product, party, boundary);

-- The customers the product is designed for. (IR 8259r1 3.2)
CREATE TABLE customer (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- Who they are.
    title TEXT,
    -- People or organisations.
    kind TEXT,
    -- What marks them, as far as security is concerned.
    description TEXT,
    -- How many: The users they bring with them. See customer_product_user.
    users_count INTEGER,
    -- How well they can look after security themselves. 1 (very low) to 5 (very high).
    skill INTEGER,
    -- How many units one of them runs.
    scale TEXT,
    -- How they were studied: interviews, returns, market data.
    known_from TEXT,
    -- When this was last looked at. YYYY-MM-DD.
    reviewed TEXT,
    -- The same, in days since 1970-01-01.
    reviewed_day INTEGER,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);

-- customers.users: The users they bring with them. → product_user
CREATE TABLE customer_product_user (
    product TEXT NOT NULL,
    customer TEXT NOT NULL,
    product_user TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, customer, product_user)
);
CREATE INDEX customer_product_user_by_product_user ON customer_product_user (product, product_user, customer);

-- The people who use the product or are affected by it; they need not be customers. (IR 8259r1 3.2; 8259B)
CREATE TABLE product_user (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- Who they are.
    title TEXT,
    -- How they stand to the product.
    kind TEXT,
    -- What they do with it, or what it does to them.
    description TEXT,
    -- How well they can look after security themselves. 1 (very low) to 5 (very high).
    skill INTEGER,
    -- Whether they need special care: children, patients, people under threat.
    vulnerable BOOLEAN,
    -- What they are allowed to do.
    may TEXT,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);

-- How the product is expected to be used, where, with what, and how it could be misused. (IR 8259r1 3.2)
CREATE TABLE use_case (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- What the user wants to do.
    title TEXT,
    -- How it goes.
    description TEXT,
    -- How many: The customers it is for. See use_case_customer.
    customers_count INTEGER,
    -- How many: The users who take part. See use_case_product_user.
    users_count INTEGER,
    -- How many: The components that take part. See use_case_component.
    components_count INTEGER,
    -- How many: The data it needs. See use_case_data.
    data_count INTEGER,
    -- The kind of place where it happens.
    environment TEXT,
    -- Countries, regions or sites.
    place TEXT,
    -- How many: Outside services and equipment that it needs. See use_case_party.
    depends_on_count INTEGER,
    -- What it does to the physical world.
    physical_effect TEXT,
    -- The harm if it goes wrong. 1 (very low) to 5 (very high).
    safety INTEGER,
    -- What happens when the network is away.
    offline TEXT,
    -- How many: How it could be abused. See use_case_threat.
    misuse_count INTEGER,
    -- Whether it is a use that the product is not for.
    excluded BOOLEAN,
    -- When this was last looked at. YYYY-MM-DD.
    reviewed TEXT,
    -- The same, in days since 1970-01-01.
    reviewed_day INTEGER,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);

-- use_cases.customers: The customers it is for. → customer
CREATE TABLE use_case_customer (
    product TEXT NOT NULL,
    use_case TEXT NOT NULL,
    customer TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, use_case, customer)
);
CREATE INDEX use_case_customer_by_customer ON use_case_customer (product, customer, use_case);

-- use_cases.users: The users who take part. → product_user
CREATE TABLE use_case_product_user (
    product TEXT NOT NULL,
    use_case TEXT NOT NULL,
    product_user TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, use_case, product_user)
);
CREATE INDEX use_case_product_user_by_product_user ON use_case_product_user (product, product_user, use_case);

-- use_cases.components: The components that take part. → component
CREATE TABLE use_case_component (
    product TEXT NOT NULL,
    use_case TEXT NOT NULL,
    component TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, use_case, component)
);
CREATE INDEX use_case_component_by_component ON use_case_component (product, component, use_case);

-- use_cases.data: The data it needs. → data
CREATE TABLE use_case_data (
    product TEXT NOT NULL,
    use_case TEXT NOT NULL,
    data TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, use_case, data)
);
CREATE INDEX use_case_data_by_data ON use_case_data (product, data, use_case);

-- use_cases.depends_on: Outside services and equipment that it needs. → party
CREATE TABLE use_case_party (
    product TEXT NOT NULL,
    use_case TEXT NOT NULL,
    party TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, use_case, party)
);
CREATE INDEX use_case_party_by_party ON use_case_party (product, party, use_case);

-- use_cases.misuse: How it could be abused. → threat
CREATE TABLE use_case_threat (
    product TEXT NOT NULL,
    use_case TEXT NOT NULL,
    threat TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, use_case, threat)
);
CREATE INDEX use_case_threat_by_threat ON use_case_threat (product, threat, use_case);

-- The cybersecurity needs and goals of customers. (IR 8259r1 2.5, 3.3)
CREATE TABLE need (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- What the customer needs, in one testable sentence.
    statement TEXT,
    -- How many: The customers who need it. See need_customer.
    from_count INTEGER,
    -- How many: Where the need shows. See need_use_case.
    use_cases_count INTEGER,
    -- How much depends on it. 1 (very low) to 5 (very high).
    priority INTEGER,
    -- How it became known.
    origin TEXT,
    -- The risk mitigation area it belongs to.
    area TEXT,
    -- The law, standard or contract clause that asks for it.
    required_by TEXT,
    -- How many: The risks that it answers. See need_risk.
    risks_count INTEGER,
    -- The broader need that it is a part of. → need
    refines TEXT,
    -- When this was last looked at. YYYY-MM-DD.
    reviewed TEXT,
    -- The same, in days since 1970-01-01.
    reviewed_day INTEGER,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);
CREATE INDEX need_by_refines ON need (product, refines);

-- needs.from: The customers who need it. → customer
CREATE TABLE need_customer (
    product TEXT NOT NULL,
    need TEXT NOT NULL,
    customer TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, need, customer)
);
CREATE INDEX need_customer_by_customer ON need_customer (product, customer, need);

-- needs.use_cases: Where the need shows. → use_case
CREATE TABLE need_use_case (
    product TEXT NOT NULL,
    need TEXT NOT NULL,
    use_case TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, need, use_case)
);
CREATE INDEX need_use_case_by_use_case ON need_use_case (product, use_case, need);

-- needs.risks: The risks that it answers. → risk
CREATE TABLE need_risk (
    product TEXT NOT NULL,
    need TEXT NOT NULL,
    risk TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, need, risk)
);
CREATE INDEX need_risk_by_risk ON need_risk (product, risk, need);

-- Threat scenarios and misuse that the makers know of, besides those that rules find. (IR 8259r1 3.3; SP 800-30 D, E)
CREATE TABLE threat (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- Who can do what, leading to what.
    title TEXT,
    -- Who or what starts it.
    source TEXT,
    -- How many: Where it happens. See threat_component.
    components_count INTEGER,
    -- How many: The data at stake. See threat_data.
    data_count INTEGER,
    -- How many: What kind of harm it does. See threat_stride.
    stride_count INTEGER,
    -- How likely it is to happen and do harm. 1 (very low) to 5 (very high).
    likelihood INTEGER,
    -- How many: The rules that look for the same thing. See threat_rule.
    rules_count INTEGER,
    -- Where it was seen: an incident, a paper, a workshop.
    known_from TEXT,
    -- When this was last looked at. YYYY-MM-DD.
    reviewed TEXT,
    -- The same, in days since 1970-01-01.
    reviewed_day INTEGER,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);

-- threats.components: Where it happens. → component
CREATE TABLE threat_component (
    product TEXT NOT NULL,
    threat TEXT NOT NULL,
    component TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, threat, component)
);
CREATE INDEX threat_component_by_component ON threat_component (product, component, threat);

-- threats.data: The data at stake. → data
CREATE TABLE threat_data (
    product TEXT NOT NULL,
    threat TEXT NOT NULL,
    data TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, threat, data)
);
CREATE INDEX threat_data_by_data ON threat_data (product, data, threat);

-- threats.stride: What kind of harm it does.
CREATE TABLE threat_stride (
    product TEXT NOT NULL,
    threat TEXT NOT NULL,
    stride TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, threat, stride)
);
CREATE INDEX threat_stride_by_stride ON threat_stride (product, stride, threat);

-- threats.rules: The rules that look for the same thing.
CREATE TABLE threat_rule (
    product TEXT NOT NULL,
    threat TEXT NOT NULL,
    rule TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, threat, rule)
);
CREATE INDEX threat_rule_by_rule ON threat_rule (product, rule, threat);

-- Risks that the makers have judged, before and after what they do about them. (IR 8259r1 3.3; SP 800-30)
CREATE TABLE risk (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- What could happen, to whom.
    title TEXT,
    -- How many: The threats behind it. See risk_threat.
    threats_count INTEGER,
    -- How many: Where it lies. See risk_component.
    components_count INTEGER,
    -- The weakness that makes it possible.
    vulnerability TEXT,
    -- How likely it is, before treatment. 1 (very low) to 5 (very high).
    likelihood INTEGER,
    -- How bad it would be. 1 (very low) to 5 (very high).
    impact INTEGER,
    -- How likely it stays after treatment. 1 (very low) to 5 (very high).
    residual_likelihood INTEGER,
    -- How bad it stays after treatment. 1 (very low) to 5 (very high).
    residual_impact INTEGER,
    -- The role that answers for it.
    owner TEXT,
    -- Why it is judged so.
    because TEXT,
    -- When this was last looked at. YYYY-MM-DD.
    reviewed TEXT,
    -- The same, in days since 1970-01-01.
    reviewed_day INTEGER,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);

-- risks.threats: The threats behind it. → threat
CREATE TABLE risk_threat (
    product TEXT NOT NULL,
    risk TEXT NOT NULL,
    threat TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, risk, threat)
);
CREATE INDEX risk_threat_by_threat ON risk_threat (product, threat, risk);

-- risks.components: Where it lies. → component
CREATE TABLE risk_component (
    product TEXT NOT NULL,
    risk TEXT NOT NULL,
    component TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, risk, component)
);
CREATE INDEX risk_component_by_component ON risk_component (product, component, risk);

-- How each need is met: by the product, by the manufacturer's work, by others, by the customer. (IR 8259r1 2.6, 3.4)
CREATE TABLE means (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- What is done.
    title TEXT,
    -- Technical in the product or elsewhere, non-technical, or the customer's.
    kind TEXT,
    -- Who does it. → party
    provider TEXT,
    -- How many: The needs it serves. See means_need.
    needs_count INTEGER,
    -- How many: The components that carry it out. See means_component.
    components_count INTEGER,
    -- Why this and not another.
    because TEXT,
    -- How many: What else was weighed, and why not. See means_rejected.
    rejected_count INTEGER,
    -- How robust it must be. 1 (very low) to 5 (very high).
    strength INTEGER,
    -- The risk that stays. 1 (very low) to 5 (very high).
    residual INTEGER,
    -- How far it is.
    status TEXT,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);
CREATE INDEX means_by_provider ON means (product, provider);

-- means.needs: The needs it serves. → need
CREATE TABLE means_need (
    product TEXT NOT NULL,
    means TEXT NOT NULL,
    need TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, means, need)
);
CREATE INDEX means_need_by_need ON means_need (product, need, means);

-- means.components: The components that carry it out. → component
CREATE TABLE means_component (
    product TEXT NOT NULL,
    means TEXT NOT NULL,
    component TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, means, component)
);
CREATE INDEX means_component_by_component ON means_component (product, component, means);

-- means.rejected: What else was weighed, and why not.
CREATE TABLE means_rejected (
    product TEXT NOT NULL,
    means TEXT NOT NULL,
    rejected TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, means, rejected)
);
CREATE INDEX means_rejected_by_rejected ON means_rejected (product, rejected, means);

-- Product cybersecurity capabilities and supporting capabilities: a decision for each element, by component where components differ. (IR 8259r1 3.5; IR 8425; 8259B)
CREATE TABLE capability (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- How many: The components that it is decided for. See capability_component.
    components_count INTEGER,
    -- How many: The means it carries out. See capability_means.
    means_count INTEGER,
    -- The decision.
    status TEXT,
    -- How it is done.
    how TEXT,
    -- Why it is not met, or does not apply.
    because TEXT,
    -- Where its strength comes from.
    implementation TEXT,
    -- How it is tested.
    verification TEXT,
    -- How many: What proves it. See capability_evidence.
    evidence_count INTEGER,
    -- When this was last looked at. YYYY-MM-DD.
    reviewed TEXT,
    -- The same, in days since 1970-01-01.
    reviewed_day INTEGER,
    -- Derived. The element: the id without what follows `/`.
    element TEXT,
    -- Derived. Whether it is met and has evidence that is still good.
    proven BOOLEAN,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);

-- capabilities.components: The components that it is decided for. → component
CREATE TABLE capability_component (
    product TEXT NOT NULL,
    capability TEXT NOT NULL,
    component TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, capability, component)
);
CREATE INDEX capability_component_by_component ON capability_component (product, component, capability);

-- capabilities.means: The means it carries out. → means
CREATE TABLE capability_means (
    product TEXT NOT NULL,
    capability TEXT NOT NULL,
    means TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, capability, means)
);
CREATE INDEX capability_means_by_means ON capability_means (product, means, capability);

-- capabilities.evidence: What proves it. → evidence
CREATE TABLE capability_evidence (
    product TEXT NOT NULL,
    capability TEXT NOT NULL,
    evidence TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, capability, evidence)
);
CREATE INDEX capability_evidence_by_evidence ON capability_evidence (product, evidence, capability);

-- What the manufacturer and others plan and promise for the product's life. (IR 8259r1 3.6; 8259B)
CREATE TABLE support (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- What is promised.
    title TEXT,
    -- What sort of support it is.
    kind TEXT,
    -- How many: The components it covers; all, unless said. See support_component.
    components_count INTEGER,
    -- How many: The means it carries out. See support_means.
    means_count INTEGER,
    -- Who gives it. → party
    provider TEXT,
    -- The first day. YYYY-MM-DD.
    since TEXT,
    -- The same, in days since 1970-01-01.
    since_day INTEGER,
    -- The last day. YYYY-MM-DD.
    until TEXT,
    -- The same, in days since 1970-01-01.
    until_day INTEGER,
    -- How the dates or the amount were decided.
    because TEXT,
    -- How often, such as monthly or within 30 days.
    cadence TEXT,
    -- How it reaches the customer.
    channel TEXT,
    -- The role that answers for it.
    owner TEXT,
    -- Whether people and money are set aside for the whole time.
    funded BOOLEAN,
    -- How many: What proves it. See support_evidence.
    evidence_count INTEGER,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);
CREATE INDEX support_by_provider ON support (product, provider);

-- support.components: The components it covers; all, unless said. → component
CREATE TABLE support_component (
    product TEXT NOT NULL,
    support TEXT NOT NULL,
    component TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, support, component)
);
CREATE INDEX support_component_by_component ON support_component (product, component, support);

-- support.means: The means it carries out. → means
CREATE TABLE support_means (
    product TEXT NOT NULL,
    support TEXT NOT NULL,
    means TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, support, means)
);
CREATE INDEX support_means_by_means ON support_means (product, means, support);

-- support.evidence: What proves it. → evidence
CREATE TABLE support_evidence (
    product TEXT NOT NULL,
    support TEXT NOT NULL,
    evidence TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, support, evidence)
);
CREATE INDEX support_evidence_by_evidence ON support_evidence (product, evidence, support);

-- What is done, again and again, while the product is in use, and at its end. (IR 8259r1 4.1; IR 8425 DOC.1e to 1g)
CREATE TABLE operation (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- What is done.
    title TEXT,
    -- What sort of work it is.
    kind TEXT,
    -- How many: The components it covers; all, unless said. See operation_component.
    components_count INTEGER,
    -- The role that does it.
    owner TEXT,
    -- How it is done.
    how TEXT,
    -- Days from one time to the next.
    every_days INTEGER,
    -- When it was last done. YYYY-MM-DD.
    last TEXT,
    -- The same, in days since 1970-01-01.
    last_day INTEGER,
    -- How many: What proves it. See operation_evidence.
    evidence_count INTEGER,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);

-- operations.components: The components it covers; all, unless said. → component
CREATE TABLE operation_component (
    product TEXT NOT NULL,
    operation TEXT NOT NULL,
    component TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, operation, component)
);
CREATE INDEX operation_component_by_component ON operation_component (product, component, operation);

-- operations.evidence: What proves it. → evidence
CREATE TABLE operation_evidence (
    product TEXT NOT NULL,
    operation TEXT NOT NULL,
    evidence TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, operation, evidence)
);
CREATE INDEX operation_evidence_by_evidence ON operation_evidence (product, evidence, operation);

-- What the makers take for granted about customers, places, networks and times. (IR 8425 DOC.1a; 8259B DO.1; IR 8259r1 4.3.1)
CREATE TABLE assumption (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- What is assumed.
    statement TEXT,
    -- What it is about.
    about TEXT,
    -- Why it may be assumed.
    because TEXT,
    -- What happens if it is wrong.
    if_wrong TEXT,
    -- Whether customers need not know it.
    internal BOOLEAN,
    -- When this was last looked at. YYYY-MM-DD.
    reviewed TEXT,
    -- The same, in days since 1970-01-01.
    reviewed_day INTEGER,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);

-- What customers, suppliers and others must do for the product to stay secure. (8259B EA.3; IR 8259r1 4.3.1)
CREATE TABLE responsibility (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- What is to be done.
    statement TEXT,
    -- Who has to do it.
    bearer TEXT,
    -- Which party, where it is none of the customers. → party
    party TEXT,
    -- How many: Which customers. See responsibility_customer.
    customers_count INTEGER,
    -- How many: The means that rest on it. See responsibility_means.
    means_count INTEGER,
    -- What happens if nobody does it.
    if_not TEXT,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);
CREATE INDEX responsibility_by_party ON responsibility (product, party);

-- responsibilities.customers: Which customers. → customer
CREATE TABLE responsibility_customer (
    product TEXT NOT NULL,
    responsibility TEXT NOT NULL,
    customer TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, responsibility, customer)
);
CREATE INDEX responsibility_customer_by_customer ON responsibility_customer (product, customer, responsibility);

-- responsibilities.means: The means that rest on it. → means
CREATE TABLE responsibility_means (
    product TEXT NOT NULL,
    responsibility TEXT NOT NULL,
    means TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, responsibility, means)
);
CREATE INDEX responsibility_means_by_means ON responsibility_means (product, means, responsibility);

-- What customers are told, where, in which words, and what it states. (IR 8259r1 4.2, 4.3)
CREATE TABLE communication (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- What is told.
    title TEXT,
    -- The topic.
    topic TEXT,
    -- How many: Who is told. See communication_customer, communication_product_user.
    audience_count INTEGER,
    -- How many: How it reaches them. See communication_channel.
    channel_count INTEGER,
    -- How many: The entries and fields that it states, such as `product.support`. See communication_state.
    states_count INTEGER,
    -- The words.
    text TEXT,
    -- Where it is published.
    address TEXT,
    -- Whether it can be read before buying.
    before_purchase BOOLEAN,
    -- Whether it was tried on somebody of the audience.
    plain_language BOOLEAN,
    -- How many: The languages it is in, as BCP 47 tags. See communication_language.
    languages_count INTEGER,
    -- How a reader can tell that it is genuine.
    integrity TEXT,
    -- Since when it is out. YYYY-MM-DD.
    published TEXT,
    -- The same, in days since 1970-01-01.
    published_day INTEGER,
    -- When this was last looked at. YYYY-MM-DD.
    reviewed TEXT,
    -- The same, in days since 1970-01-01.
    reviewed_day INTEGER,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);

-- communications.audience: Who is told. → customer
CREATE TABLE communication_customer (
    product TEXT NOT NULL,
    communication TEXT NOT NULL,
    customer TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, communication, customer)
);
CREATE INDEX communication_customer_by_customer ON communication_customer (product, customer, communication);

-- communications.audience: Who is told. → product_user
CREATE TABLE communication_product_user (
    product TEXT NOT NULL,
    communication TEXT NOT NULL,
    product_user TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, communication, product_user)
);
CREATE INDEX communication_product_user_by_product_user ON communication_product_user (product, product_user, communication);

-- communications.channel: How it reaches them.
CREATE TABLE communication_channel (
    product TEXT NOT NULL,
    communication TEXT NOT NULL,
    channel TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, communication, channel)
);
CREATE INDEX communication_channel_by_channel ON communication_channel (product, channel, communication);

-- communications.states: The entries and fields that it states, such as `product.support`.
CREATE TABLE communication_state (
    product TEXT NOT NULL,
    communication TEXT NOT NULL,
    state TEXT NOT NULL,
    section TEXT NOT NULL, -- What it names: the section,
    entry TEXT NOT NULL, -- and the entry or field in it.
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, communication, state)
);
CREATE INDEX communication_state_by_state ON communication_state (product, state, communication);

-- communications.languages: The languages it is in, as BCP 47 tags.
CREATE TABLE communication_language (
    product TEXT NOT NULL,
    communication TEXT NOT NULL,
    language TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, communication, language)
);
CREATE INDEX communication_language_by_language ON communication_language (product, language, communication);

-- Reports, certificates and records that prove what the files claim. (IR 8425, assertions and evidence)
CREATE TABLE evidence (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- What it is.
    title TEXT,
    -- What sort of proof it is.
    kind TEXT,
    -- The label, certification scheme or law that it is given under.
    scheme TEXT,
    -- The file, below this folder.
    file TEXT,
    -- Where it is kept, if not in this folder.
    address TEXT,
    -- The file's SHA-256 digest.
    sha256 TEXT,
    -- The day it was made. YYYY-MM-DD.
    made TEXT,
    -- The same, in days since 1970-01-01.
    made_day INTEGER,
    -- The last day on which it counts. YYYY-MM-DD.
    expires TEXT,
    -- The same, in days since 1970-01-01.
    expires_day INTEGER,
    -- Who made it. → party
    made_by TEXT,
    -- What it covers, and what it does not.
    scope TEXT,
    -- The version of the product or component that was looked at.
    version TEXT,
    -- Derived. Whether its file has the digest that was said; not known without both.
    is_intact BOOLEAN,
    -- Derived. Whether it still counts today, unchanged; not known without dates.
    is_current BOOLEAN,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);
CREATE INDEX evidence_by_made_by ON evidence (product, made_by);

-- What was decided about a finding, by its key. (SP 800-30; SP 800-39)
CREATE TABLE treatment (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- What is done about it.
    decision TEXT,
    -- How many: The means that mitigate it. See treatment_means.
    by_count INTEGER,
    -- Why; an acceptance is nothing without it.
    because TEXT,
    -- The role that answers for it.
    owner TEXT,
    -- By when it is done. YYYY-MM-DD.
    due TEXT,
    -- The same, in days since 1970-01-01.
    due_day INTEGER,
    -- The last day of an acceptance. YYYY-MM-DD.
    until TEXT,
    -- The same, in days since 1970-01-01.
    until_day INTEGER,
    -- How many: What proves it. See treatment_evidence.
    evidence_count INTEGER,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);

-- treatments.by: The means that mitigate it. → means
CREATE TABLE treatment_means (
    product TEXT NOT NULL,
    treatment TEXT NOT NULL,
    means TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, treatment, means)
);
CREATE INDEX treatment_means_by_means ON treatment_means (product, means, treatment);

-- treatments.evidence: What proves it. → evidence
CREATE TABLE treatment_evidence (
    product TEXT NOT NULL,
    treatment TEXT NOT NULL,
    evidence TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, treatment, evidence)
);
CREATE INDEX treatment_evidence_by_evidence ON treatment_evidence (product, evidence, treatment);

-- What was decided about vulnerabilities in the product's software, and what each decision rests on: when that changes, the decision is open again. (IR 8259r1 3.7; CRA Annex I Part II(2); CISA VEX 2023)
CREATE TABLE vulnerability (
    -- The product that the row belongs to.
    product TEXT NOT NULL,
    -- The entry's id.
    id TEXT NOT NULL,
    -- What it is, in words for customers.
    title TEXT,
    -- Whether the product is affected.
    status TEXT,
    -- Why it is not affected.
    justification TEXT,
    -- Why, in words that still convince in two years.
    because TEXT,
    -- How many: The software meant, without its version: a package URL, a CPE name or a name; all that match unless said. See vulnerability_package.
    packages_count INTEGER,
    -- How many: The components meant; all that hold it unless said. See vulnerability_component.
    components_count INTEGER,
    -- How many: Other ids of the same vulnerability. See vulnerability_aliase.
    aliases_count INTEGER,
    -- How many: What the decision rests on, with what that was: `advisory:CVE-2023-38408=5f2c…`, `version:9.3p1`. See vulnerability_rests_on.
    rests_on_count INTEGER,
    -- How many: What is done about it. See vulnerability_response.
    responses_count INTEGER,
    -- What customers should do.
    action TEXT,
    -- The version of the product that holds the fix.
    fixed_in TEXT,
    -- The day the fix was there to be installed. YYYY-MM-DD.
    fix_released TEXT,
    -- The same, in days since 1970-01-01.
    fix_released_day INTEGER,
    -- Whether it is exploited in this product, as far as reliable evidence shows.
    exploited BOOLEAN,
    -- The CVSS vector for this product, where it differs from what others publish.
    cvss TEXT,
    -- How many: The threats that it shows: keys of findings, or ids of `threats`; a threat that no file has is missing. See vulnerability_show.
    shows_count INTEGER,
    -- The role that answers for the decision.
    owner TEXT,
    -- The day it was first seen. YYYY-MM-DD.
    found TEXT,
    -- The same, in days since 1970-01-01.
    found_day INTEGER,
    -- The day of the decision. YYYY-MM-DD.
    decided TEXT,
    -- The same, in days since 1970-01-01.
    decided_day INTEGER,
    -- The last day that the decision holds. YYYY-MM-DD.
    until TEXT,
    -- The same, in days since 1970-01-01.
    until_day INTEGER,
    -- How many: What proves it. See vulnerability_evidence.
    evidence_count INTEGER,
    -- The id of the advisory that tells customers.
    advisory TEXT,
    -- The file that the entry stands in.
    source_file TEXT NOT NULL,
    -- The line that the entry starts on, from 1.
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);

-- vulnerabilities.packages: The software meant, without its version: a package URL, a CPE name or a name; all that match unless said.
CREATE TABLE vulnerability_package (
    product TEXT NOT NULL,
    vulnerability TEXT NOT NULL,
    package TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, vulnerability, package)
);
CREATE INDEX vulnerability_package_by_package ON vulnerability_package (product, package, vulnerability);

-- vulnerabilities.components: The components meant; all that hold it unless said. → component
CREATE TABLE vulnerability_component (
    product TEXT NOT NULL,
    vulnerability TEXT NOT NULL,
    component TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, vulnerability, component)
);
CREATE INDEX vulnerability_component_by_component ON vulnerability_component (product, component, vulnerability);

-- vulnerabilities.aliases: Other ids of the same vulnerability.
CREATE TABLE vulnerability_aliase (
    product TEXT NOT NULL,
    vulnerability TEXT NOT NULL,
    aliase TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, vulnerability, aliase)
);
CREATE INDEX vulnerability_aliase_by_aliase ON vulnerability_aliase (product, aliase, vulnerability);

-- vulnerabilities.rests_on: What the decision rests on, with what that was: `advisory:CVE-2023-38408=5f2c…`, `version:9.3p1`.
CREATE TABLE vulnerability_rests_on (
    product TEXT NOT NULL,
    vulnerability TEXT NOT NULL,
    rests_on TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, vulnerability, rests_on)
);
CREATE INDEX vulnerability_rests_on_by_rests_on ON vulnerability_rests_on (product, rests_on, vulnerability);

-- vulnerabilities.responses: What is done about it.
CREATE TABLE vulnerability_response (
    product TEXT NOT NULL,
    vulnerability TEXT NOT NULL,
    response TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, vulnerability, response)
);
CREATE INDEX vulnerability_response_by_response ON vulnerability_response (product, response, vulnerability);

-- vulnerabilities.shows: The threats that it shows: keys of findings, or ids of `threats`; a threat that no file has is missing.
CREATE TABLE vulnerability_show (
    product TEXT NOT NULL,
    vulnerability TEXT NOT NULL,
    show TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, vulnerability, show)
);
CREATE INDEX vulnerability_show_by_show ON vulnerability_show (product, show, vulnerability);

-- vulnerabilities.evidence: What proves it. → evidence
CREATE TABLE vulnerability_evidence (
    product TEXT NOT NULL,
    vulnerability TEXT NOT NULL,
    evidence TEXT NOT NULL,
    place INTEGER NOT NULL, -- The place in the list, from 1.
    PRIMARY KEY (product, vulnerability, evidence)
);
CREATE INDEX vulnerability_evidence_by_evidence ON vulnerability_evidence (product, evidence, vulnerability);

-- Everything that has an id, and where it stands.
CREATE VIEW entry AS
SELECT product, 'posture' AS section, 'posture' AS kind, id,
       COALESCE(id, id) AS title, source_file, source_line
FROM posture
UNION ALL
SELECT product, 'parties' AS section, 'party' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM party
UNION ALL
SELECT product, 'components' AS section, 'component' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM component
UNION ALL
SELECT product, 'interfaces' AS section, 'interface' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM interface
UNION ALL
SELECT product, 'data' AS section, 'data' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM data
UNION ALL
SELECT product, 'flows' AS section, 'flow' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM flow
UNION ALL
SELECT product, 'boundaries' AS section, 'boundary' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM boundary
UNION ALL
SELECT product, 'customers' AS section, 'customer' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM customer
UNION ALL
SELECT product, 'users' AS section, 'product_user' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM product_user
UNION ALL
SELECT product, 'use_cases' AS section, 'use_case' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM use_case
UNION ALL
SELECT product, 'needs' AS section, 'need' AS kind, id,
       COALESCE(statement, id, id) AS title, source_file, source_line
FROM need
UNION ALL
SELECT product, 'threats' AS section, 'threat' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM threat
UNION ALL
SELECT product, 'risks' AS section, 'risk' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM risk
UNION ALL
SELECT product, 'means' AS section, 'means' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM means
UNION ALL
SELECT product, 'capabilities' AS section, 'capability' AS kind, id,
       COALESCE(id, id) AS title, source_file, source_line
FROM capability
UNION ALL
SELECT product, 'support' AS section, 'support' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM support
UNION ALL
SELECT product, 'operations' AS section, 'operation' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM operation
UNION ALL
SELECT product, 'assumptions' AS section, 'assumption' AS kind, id,
       COALESCE(statement, id, id) AS title, source_file, source_line
FROM assumption
UNION ALL
SELECT product, 'responsibilities' AS section, 'responsibility' AS kind, id,
       COALESCE(statement, id, id) AS title, source_file, source_line
FROM responsibility
UNION ALL
SELECT product, 'communications' AS section, 'communication' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM communication
UNION ALL
SELECT product, 'evidence' AS section, 'evidence' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM evidence
UNION ALL
SELECT product, 'treatments' AS section, 'treatment' AS kind, id,
       COALESCE(id, id) AS title, source_file, source_line
FROM treatment
UNION ALL
SELECT product, 'vulnerabilities' AS section, 'vulnerability' AS kind, id,
       COALESCE(title, id, id) AS title, source_file, source_line
FROM vulnerability;

-- Every reference from one entry to another: who names whom, and in which field.
CREATE VIEW reference AS
SELECT product, 'product' AS section, id AS id, 'manufacturer' AS field,
       'parties' AS target_section, manufacturer AS target
FROM product WHERE manufacturer IS NOT NULL
UNION ALL
SELECT product, 'posture' AS section, posture AS id, 'evidence' AS field,
       'evidence' AS target_section, evidence AS target
FROM posture_evidence
UNION ALL
SELECT product, 'parties' AS section, party AS id, 'sees_data' AS field,
       'data' AS target_section, data AS target
FROM party_data
UNION ALL
SELECT product, 'components' AS section, id AS id, 'part_of' AS field,
       'components' AS target_section, part_of AS target
FROM component WHERE part_of IS NOT NULL
UNION ALL
SELECT product, 'components' AS section, id AS id, 'managed_by' AS field,
       'parties' AS target_section, managed_by AS target
FROM component WHERE managed_by IS NOT NULL
UNION ALL
SELECT product, 'components' AS section, id AS id, 'supplier' AS field,
       'parties' AS target_section, supplier AS target
FROM component WHERE supplier IS NOT NULL
UNION ALL
SELECT product, 'interfaces' AS section, id AS id, 'component' AS field,
       'components' AS target_section, component AS target
FROM interface WHERE component IS NOT NULL
UNION ALL
SELECT product, 'data' AS section, data AS id, 'stored_in' AS field,
       'components' AS target_section, component AS target
FROM data_component
UNION ALL
SELECT product, 'flows' AS section, id AS id, 'from' AS field,
       'components' AS target_section, from_component AS target
FROM flow WHERE from_component IS NOT NULL
UNION ALL
SELECT product, 'flows' AS section, id AS id, 'from' AS field,
       'parties' AS target_section, from_party AS target
FROM flow WHERE from_party IS NOT NULL
UNION ALL
SELECT product, 'flows' AS section, id AS id, 'to' AS field,
       'components' AS target_section, to_component AS target
FROM flow WHERE to_component IS NOT NULL
UNION ALL
SELECT product, 'flows' AS section, id AS id, 'to' AS field,
       'parties' AS target_section, to_party AS target
FROM flow WHERE to_party IS NOT NULL
UNION ALL
SELECT product, 'flows' AS section, id AS id, 'via' AS field,
       'interfaces' AS target_section, via AS target
FROM flow WHERE via IS NOT NULL
UNION ALL
SELECT product, 'flows' AS section, flow AS id, 'data' AS field,
       'data' AS target_section, data AS target
FROM flow_data
UNION ALL
SELECT product, 'boundaries' AS section, boundary AS id, 'contains' AS field,
       'components' AS target_section, component AS target
FROM boundary_component
UNION ALL
SELECT product, 'boundaries' AS section, boundary AS id, 'contains' AS field,
       'parties' AS target_section, party AS target
FROM boundary_party
UNION ALL
SELECT product, 'boundaries' AS section, id AS id, 'inside' AS field,
       'boundaries' AS target_section, inside AS target
FROM boundary WHERE inside IS NOT NULL
UNION ALL
SELECT product, 'customers' AS section, customer AS id, 'users' AS field,
       'users' AS target_section, product_user AS target
FROM customer_product_user
UNION ALL
SELECT product, 'use_cases' AS section, use_case AS id, 'customers' AS field,
       'customers' AS target_section, customer AS target
FROM use_case_customer
UNION ALL
SELECT product, 'use_cases' AS section, use_case AS id, 'users' AS field,
       'users' AS target_section, product_user AS target
FROM use_case_product_user
UNION ALL
SELECT product, 'use_cases' AS section, use_case AS id, 'components' AS field,
       'components' AS target_section, component AS target
FROM use_case_component
UNION ALL
SELECT product, 'use_cases' AS section, use_case AS id, 'data' AS field,
       'data' AS target_section, data AS target
FROM use_case_data
UNION ALL
SELECT product, 'use_cases' AS section, use_case AS id, 'depends_on' AS field,
       'parties' AS target_section, party AS target
FROM use_case_party
UNION ALL
SELECT product, 'use_cases' AS section, use_case AS id, 'misuse' AS field,
       'threats' AS target_section, threat AS target
FROM use_case_threat
UNION ALL
SELECT product, 'needs' AS section, need AS id, 'from' AS field,
       'customers' AS target_section, customer AS target
FROM need_customer
UNION ALL
SELECT product, 'needs' AS section, need AS id, 'use_cases' AS field,
       'use_cases' AS target_section, use_case AS target
FROM need_use_case
UNION ALL
SELECT product, 'needs' AS section, need AS id, 'risks' AS field,
       'risks' AS target_section, risk AS target
FROM need_risk
UNION ALL
SELECT product, 'needs' AS section, id AS id, 'refines' AS field,
       'needs' AS target_section, refines AS target
FROM need WHERE refines IS NOT NULL
UNION ALL
SELECT product, 'threats' AS section, threat AS id, 'components' AS field,
       'components' AS target_section, component AS target
FROM threat_component
UNION ALL
SELECT product, 'threats' AS section, threat AS id, 'data' AS field,
       'data' AS target_section, data AS target
FROM threat_data
UNION ALL
SELECT product, 'risks' AS section, risk AS id, 'threats' AS field,
       'threats' AS target_section, threat AS target
FROM risk_threat
UNION ALL
SELECT product, 'risks' AS section, risk AS id, 'components' AS field,
       'components' AS target_section, component AS target
FROM risk_component
UNION ALL
SELECT product, 'means' AS section, id AS id, 'provider' AS field,
       'parties' AS target_section, provider AS target
FROM means WHERE provider IS NOT NULL
UNION ALL
SELECT product, 'means' AS section, means AS id, 'needs' AS field,
       'needs' AS target_section, need AS target
FROM means_need
UNION ALL
SELECT product, 'means' AS section, means AS id, 'components' AS field,
       'components' AS target_section, component AS target
FROM means_component
UNION ALL
SELECT product, 'capabilities' AS section, capability AS id, 'components' AS field,
       'components' AS target_section, component AS target
FROM capability_component
UNION ALL
SELECT product, 'capabilities' AS section, capability AS id, 'means' AS field,
       'means' AS target_section, means AS target
FROM capability_means
UNION ALL
SELECT product, 'capabilities' AS section, capability AS id, 'evidence' AS field,
       'evidence' AS target_section, evidence AS target
FROM capability_evidence
UNION ALL
SELECT product, 'support' AS section, support AS id, 'components' AS field,
       'components' AS target_section, component AS target
FROM support_component
UNION ALL
SELECT product, 'support' AS section, support AS id, 'means' AS field,
       'means' AS target_section, means AS target
FROM support_means
UNION ALL
SELECT product, 'support' AS section, id AS id, 'provider' AS field,
       'parties' AS target_section, provider AS target
FROM support WHERE provider IS NOT NULL
UNION ALL
SELECT product, 'support' AS section, support AS id, 'evidence' AS field,
       'evidence' AS target_section, evidence AS target
FROM support_evidence
UNION ALL
SELECT product, 'operations' AS section, operation AS id, 'components' AS field,
       'components' AS target_section, component AS target
FROM operation_component
UNION ALL
SELECT product, 'operations' AS section, operation AS id, 'evidence' AS field,
       'evidence' AS target_section, evidence AS target
FROM operation_evidence
UNION ALL
SELECT product, 'responsibilities' AS section, id AS id, 'party' AS field,
       'parties' AS target_section, party AS target
FROM responsibility WHERE party IS NOT NULL
UNION ALL
SELECT product, 'responsibilities' AS section, responsibility AS id, 'customers' AS field,
       'customers' AS target_section, customer AS target
FROM responsibility_customer
UNION ALL
SELECT product, 'responsibilities' AS section, responsibility AS id, 'means' AS field,
       'means' AS target_section, means AS target
FROM responsibility_means
UNION ALL
SELECT product, 'communications' AS section, communication AS id, 'audience' AS field,
       'customers' AS target_section, customer AS target
FROM communication_customer
UNION ALL
SELECT product, 'communications' AS section, communication AS id, 'audience' AS field,
       'users' AS target_section, product_user AS target
FROM communication_product_user
UNION ALL
SELECT product, 'communications' AS section, communication AS id, 'states' AS field,
       section AS target_section, entry AS target
FROM communication_state
UNION ALL
SELECT product, 'evidence' AS section, id AS id, 'made_by' AS field,
       'parties' AS target_section, made_by AS target
FROM evidence WHERE made_by IS NOT NULL
UNION ALL
SELECT product, 'treatments' AS section, treatment AS id, 'by' AS field,
       'means' AS target_section, means AS target
FROM treatment_means
UNION ALL
SELECT product, 'treatments' AS section, treatment AS id, 'evidence' AS field,
       'evidence' AS target_section, evidence AS target
FROM treatment_evidence
UNION ALL
SELECT product, 'vulnerabilities' AS section, vulnerability AS id, 'components' AS field,
       'components' AS target_section, component AS target
FROM vulnerability_component
UNION ALL
SELECT product, 'vulnerabilities' AS section, vulnerability AS id, 'evidence' AS field,
       'evidence' AS target_section, evidence AS target
FROM vulnerability_evidence;

-- What does not come from a product's files: the day, the levels, the protocols, the frameworks' elements.

-- The day that dates are compared with; an input like any other (`--as-of`). One row.
CREATE TABLE today (
    day TEXT NOT NULL,            -- YYYY-MM-DD
    day_number INTEGER NOT NULL   -- days since 1970-01-01, to compare with columns that end in _day
);

-- The five levels of SP 800-30.
CREATE TABLE level (
    number INTEGER NOT NULL PRIMARY KEY, -- 1 (very low) to 5 (very high)
    title TEXT NOT NULL
);

-- What a protocol implies unless a file says otherwise.
CREATE TABLE protocol (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    reach TEXT,                   -- from where it can be reached by its nature; NULL where that depends
    encrypted BOOLEAN             -- whether it always, or never, is; NULL where that depends
);

-- The frameworks and profiles that the product names.
CREATE TABLE framework (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    short TEXT NOT NULL,          -- a name for narrow columns
    edition TEXT NOT NULL,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,           -- law, standard, guidance, scheme, reference or profile
    certainty TEXT NOT NULL       -- verified, secondary, recalled or inferred
);

-- Their elements.
CREATE TABLE element (
    id TEXT NOT NULL PRIMARY KEY, -- framework:number, such as 8425:DP.3
    framework TEXT NOT NULL,      -- the framework before the colon
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    asks TEXT NOT NULL,           -- who has to answer: product, component or maker
    force TEXT NOT NULL,          -- mandatory, recommended or optional
    certainty TEXT NOT NULL,      -- verified, secondary, recalled or inferred
    part_of TEXT                  -- the element that it is a finer point of
);

-- Which elements a framework or profile consists of.
CREATE TABLE framework_element (
    framework TEXT NOT NULL,
    element TEXT NOT NULL,
    place INTEGER NOT NULL,       -- the place in the framework, from 1
    PRIMARY KEY (framework, element)
);

-- What became of the elements, recorded when gaps are assessed.
CREATE TABLE verdict (
    product TEXT NOT NULL,
    framework TEXT NOT NULL,
    element TEXT NOT NULL,
    verdict TEXT NOT NULL,        -- met, partly, not met, not applicable or unknown
    ground TEXT NOT NULL,         -- what it rests on: a decision, a label, what the files say, a crosswalk and its basis
    reason TEXT NOT NULL,
    PRIMARY KEY (product, framework, element)
);

-- The crosswalk edges that were used, in the direction in which they were written.
CREATE TABLE crosswalk (
    from_element TEXT NOT NULL,
    to_element TEXT NOT NULL,
    relation TEXT NOT NULL,       -- equal, covers, supports or reads
    basis TEXT NOT NULL,          -- published, derived or own judgement
    source TEXT NOT NULL,
    certainty TEXT NOT NULL,
    PRIMARY KEY (from_element, to_element)
);

-- The files that evidence names, as they were found below the product folder.
CREATE TABLE attachment (
    product TEXT NOT NULL,
    path TEXT NOT NULL,
    is_there BOOLEAN NOT NULL,
    sha256 TEXT,                  -- NULL where no digest was asked for
    PRIMARY KEY (product, path)
);

-- Findings, recorded after the rules of a kind have run, so that later rules and queries can use them.
CREATE TABLE finding (
    product TEXT NOT NULL,
    id TEXT NOT NULL,             -- the key: rule:subject[:object]
    rule TEXT NOT NULL,
    title TEXT NOT NULL,          -- the rule's title
    kind TEXT NOT NULL,           -- threat or consistency
    section TEXT NOT NULL,        -- the table of the subject
    subject TEXT NOT NULL,
    component TEXT,               -- where it lies, when that is one component
    message TEXT NOT NULL,
    initiation INTEGER,           -- how likely somebody tries; NULL for consistency
    success INTEGER,              -- how likely a try does harm
    likelihood INTEGER,           -- both together, by SP 800-30 table G-5
    impact INTEGER,
    level INTEGER NOT NULL,       -- the risk before treatment, by SP 800-30 table I-2
    residual INTEGER NOT NULL,    -- the risk with what is in place, with evidence
    status TEXT NOT NULL,         -- open, mitigated, accepted, transferred or false-alarm
    reason TEXT,                  -- why it is not open, or why a treatment does not count
    advice TEXT NOT NULL,         -- what to do, from the rule
    source_file TEXT NOT NULL,
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, id)
);
CREATE INDEX finding_by_component ON finding (product, component);
CREATE INDEX finding_by_rule ON finding (product, rule, status);

-- The best way from each position to each asset of value, recorded when a query asks for attack paths.
CREATE TABLE attack_path (
    product TEXT NOT NULL,
    id TEXT NOT NULL,             -- the key: path:position:asset, and :possible behind it where unsaid facts decide
    position TEXT NOT NULL,       -- internet, lan, radio, physical, supply-chain or insider
    asset TEXT NOT NULL,          -- data.ID, components.ID, use_cases.ID or fleet.ID
    title TEXT NOT NULL,          -- the asset's title
    goal TEXT NOT NULL,           -- what it does to the asset: read, change, stop, cause harm, take over or pass for
    is_open BOOLEAN NOT NULL,     -- whether the files say all that it needs
    length INTEGER NOT NULL,      -- the number of its steps
    initiation INTEGER NOT NULL,  -- how likely somebody sets out
    success INTEGER NOT NULL,     -- the ease of its hardest step
    likelihood INTEGER NOT NULL,  -- both together, by SP 800-30 table G-5
    impact INTEGER NOT NULL,
    level INTEGER NOT NULL,       -- the risk, by SP 800-30 table I-2
    status TEXT NOT NULL,         -- open, mitigated, accepted, transferred or false-alarm, by a treatment of its key
    PRIMARY KEY (product, id)
);

-- The steps of these paths; of those with more than 64 steps, the first and the last 32.
CREATE TABLE attack_step (
    product TEXT NOT NULL,
    path TEXT NOT NULL,
    place INTEGER NOT NULL,       -- the place in the path, from 1
    kind TEXT NOT NULL,           -- enter, wire, flow, part, fleet, manage, update or forward
    cause TEXT NOT NULL,          -- the weakness that it uses
    section TEXT NOT NULL,        -- where the entry stands whose facts decide
    subject TEXT NOT NULL,        -- that entry; empty where the section is missing
    component TEXT,               -- the component that it leads to
    success INTEGER NOT NULL,     -- how easily it succeeds
    is_open BOOLEAN NOT NULL,     -- whether the files say all that it needs
    reason TEXT NOT NULL,
    control TEXT NOT NULL,        -- the fact to change: interfaces.telnet.authentication
    element TEXT,                 -- the element of a framework that asks for it
    PRIMARY KEY (product, path, place)
);

-- Which elements mitigate what a rule finds.
CREATE TABLE rule_element (
    rule TEXT NOT NULL,
    element TEXT NOT NULL,
    PRIMARY KEY (rule, element)
);

-- Facts that nobody said and that decide whether a rule applies.
CREATE TABLE fact_question (
    product TEXT NOT NULL,
    section TEXT NOT NULL,        -- as in the files: components
    field TEXT NOT NULL,          -- as in the files: support.until
    entry TEXT NOT NULL,          -- the entry's id; empty where the section itself is missing
    prompt TEXT NOT NULL,         -- what the field says
    level INTEGER NOT NULL,       -- the highest risk that hangs on the answer
    rules TEXT NOT NULL,          -- the rules that ask, separated by spaces
    PRIMARY KEY (product, section, field, entry)
);

-- Threat information of others that was taken in: a row for each file in threat-information/.
CREATE TABLE threat_collection (
    product TEXT NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    edition TEXT NOT NULL,
    source TEXT NOT NULL,         -- who published it
    notice TEXT,                  -- the publisher's notice
    tlp TEXT,                     -- how far it may be passed on: clear, green, amber, amber+strict or red
    PRIMARY KEY (product, id)
);

-- The pieces of threat information, under the names of STIX 2.1.
CREATE TABLE threat_information (
    product TEXT NOT NULL,
    collection TEXT NOT NULL,     -- → threat_collection
    id TEXT NOT NULL,             -- such as T0857 or CVE-2026-1234
    type TEXT NOT NULL,           -- attack-pattern, vulnerability, threat-actor, course-of-action, …
    title TEXT NOT NULL,
    text TEXT,                    -- its first sentences
    modified TEXT,                -- YYYY-MM-DD
    modified_day INTEGER,         -- The same, in days since 1970-01-01.
    harmful BOOLEAN NOT NULL,     -- whether it speaks of harm, and not of what helps or what things are called
    tlp TEXT,                     -- how far it may be passed on
    source_file TEXT NOT NULL,
    source_line INTEGER NOT NULL,
    PRIMARY KEY (product, collection, id)
);

-- The components that a piece of threat information speaks of.
CREATE TABLE threat_information_component (
    product TEXT NOT NULL,
    collection TEXT NOT NULL,
    threat_information TEXT NOT NULL, -- → threat_information
    component TEXT NOT NULL,      -- → component
    because TEXT NOT NULL,        -- the name that both have, or that the file says so
    PRIMARY KEY (product, collection, threat_information, component)
);

-- The rules that look for what a piece of threat information speaks of.
CREATE TABLE threat_information_rule (
    product TEXT NOT NULL,
    collection TEXT NOT NULL,
    threat_information TEXT NOT NULL, -- → threat_information
    rule TEXT NOT NULL,
    catalog TEXT NOT NULL,        -- the catalog of the reference that both carry: attack_ics, capec, cwe or emb3d
    reference TEXT NOT NULL,
    PRIMARY KEY (product, collection, threat_information, rule)
);

-- The ids of a piece of threat information in catalogs, CVE among them.
CREATE TABLE threat_information_reference (
    product TEXT NOT NULL,
    collection TEXT NOT NULL,
    threat_information TEXT NOT NULL, -- → threat_information
    catalog TEXT NOT NULL,        -- attack, attack_ics, capec, cve, cwe or emb3d
    reference TEXT NOT NULL,
    PRIMARY KEY (product, collection, threat_information, catalog, reference)
);
CREATE INDEX threat_information_reference_by_reference
    ON threat_information_reference (product, catalog, reference);

-- Whether each device and gateway has the device properties of MITRE EMB3D, recorded when threats are assessed.
CREATE TABLE device_property (
    product TEXT NOT NULL,
    component TEXT NOT NULL,
    property TEXT NOT NULL,       -- such as PID-15
    title TEXT NOT NULL,
    holds BOOLEAN,                -- NULL where an unsaid fact decides
    PRIMARY KEY (product, component, property)
);

-- Whether each threat of MITRE EMB3D applies to each device and gateway, recorded when threats are assessed.
CREATE TABLE device_threat (
    product TEXT NOT NULL,
    component TEXT NOT NULL,
    threat TEXT NOT NULL,         -- such as TID-201
    title TEXT NOT NULL,
    category TEXT NOT NULL,       -- hardware, system-software, application-software or networking
    applies BOOLEAN,              -- NULL where an unsaid fact decides
    mitigations INTEGER NOT NULL, -- how many mitigations EMB3D knows
    mitigations_in_place INTEGER NOT NULL, -- how many of them the facts, or proven capabilities, show
    PRIMARY KEY (product, component, threat)
);

-- The activities of the chosen edition, with their progress.
CREATE TABLE activity (
    product TEXT NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    phase TEXT NOT NULL,          -- pre-market or post-market
    purpose TEXT NOT NULL,
    questions INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    PRIMARY KEY (product, number)
);

-- The questions of the activities, and how far the files answer them.
CREATE TABLE activity_question (
    product TEXT NOT NULL,
    id TEXT NOT NULL,
    activity INTEGER NOT NULL,
    number TEXT NOT NULL,         -- its number in the chosen edition
    question TEXT NOT NULL,
    why TEXT NOT NULL,
    example TEXT NOT NULL,
    answered_in TEXT NOT NULL,    -- the section or field where the answer stands
    basis TEXT NOT NULL,          -- published, recalled or inferred
    priority INTEGER NOT NULL,
    status TEXT NOT NULL,         -- open, partly, answered or stale
    asked INTEGER NOT NULL,       -- how many things it asks about
    said INTEGER NOT NULL,        -- for how many of them it is answered
    stale INTEGER NOT NULL,       -- how many of the answers are too old
    first_open TEXT,              -- the first entry that lacks an answer
    PRIMARY KEY (product, id)
);

-- What the advisory index says about the product's software. These tables are empty unless advisories are asked for:
-- `--advisories FILE` of check, report and query.

-- That advisories were held against the bills of materials, and how far they can speak. One row, or none.
CREATE TABLE advisory_state (
    product TEXT NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,            -- the day as of which it was looked, YYYY-MM-DD
    is_fresh BOOLEAN NOT NULL,    -- whether there are feeds, and every one of them is whole and not too old
    bills INTEGER NOT NULL,       -- how many bills of materials were read
    packages INTEGER NOT NULL,    -- how many pieces of software stand in them
    known INTEGER NOT NULL,       -- of how many of them some record speaks
    unknown INTEGER NOT NULL,     -- of how many none does: nothing is known, which is not nothing wrong
    unidentified INTEGER NOT NULL -- how many can't be looked up
);

-- The feeds of the advisory index.
CREATE TABLE advisory_feed (
    product TEXT NOT NULL,
    id TEXT NOT NULL,             -- such as nvd, kev or osv-go
    kind TEXT,                    -- the format; NULL for one that this program does not know
    records INTEGER NOT NULL,
    as_of TEXT NOT NULL,          -- the time as of which it says what it says
    age_days INTEGER,             -- how many days before today that is; NULL where its time can't be read
    is_whole BOOLEAN NOT NULL,    -- whether its import went to the end
    is_stale BOOLEAN NOT NULL,    -- whether it is too old, not whole, or of no known time
    PRIMARY KEY (product, id)
);

-- Ecosystems of packages in the bills that the index has no records of at all.
CREATE TABLE advisory_gap (
    product TEXT NOT NULL,
    ecosystem TEXT NOT NULL,      -- as OSV spells it: npm, Debian:12
    PRIMARY KEY (product, ecosystem)
);

-- The software in the bills of materials.
CREATE TABLE software (
    product TEXT NOT NULL,
    component TEXT NOT NULL,      -- → component
    bill TEXT NOT NULL,           -- the path of the bill in the product folder
    place INTEGER NOT NULL,       -- the place in the bill, from 1
    kind TEXT NOT NULL,           -- in CycloneDX's words, such as library or firmware
    name TEXT NOT NULL,
    version TEXT,
    supplier TEXT,
    package_url TEXT,
    cpe TEXT,                     -- its first CPE name
    licence TEXT,                 -- SPDX expressions or names, joined by AND
    is_identified BOOLEAN NOT NULL, -- whether it can be looked up at all
    is_known BOOLEAN NOT NULL,    -- whether some record of the index speaks of it
    unknown_because TEXT,         -- why nothing can be said of it
    PRIMARY KEY (product, component, bill, place)
);

-- Vulnerabilities found in the software, the most urgent first: one row for each package of each component.
CREATE TABLE vulnerability_match (
    product TEXT NOT NULL,
    place INTEGER NOT NULL,       -- the place in the list, from 1
    vulnerability_name TEXT NOT NULL, -- its CVE id where it has one
    summary TEXT NOT NULL,        -- a sentence of the records
    component TEXT NOT NULL,      -- → component
    bill TEXT NOT NULL,
    package TEXT NOT NULL,        -- its name
    version TEXT,
    package_url TEXT,
    state TEXT NOT NULL,          -- open, undecided, reopened, affected, under-investigation, not-affected, fixed, removed
    is_open BOOLEAN NOT NULL,     -- whether somebody still has to do something
    verdict TEXT NOT NULL,        -- what follows from the records alone: affected, undecided or not-affected
    level INTEGER NOT NULL,       -- how soon, by likelihood and impact in this product
    likelihood INTEGER NOT NULL,
    impact INTEGER NOT NULL,
    because TEXT NOT NULL,        -- what the level was computed from
    score DOUBLE PRECISION,                   -- the CVSS score that comes first; NULL where nobody gives a vector
    probability DOUBLE PRECISION,             -- of exploitation within 30 days (EPSS), from 0 to 1; NULL where nobody says
    exploited BOOLEAN,            -- true where a list of exploited vulnerabilities names it; NULL else
    fixed_in TEXT,                -- the first versions of the package that are said to hold a fix
    decided BOOLEAN NOT NULL,     -- whether an entry of the section vulnerabilities speaks of it
    decision TEXT,                -- that entry → vulnerability
    changed TEXT,                 -- what the decision rests on that is no longer so; NULL while it holds
    PRIMARY KEY (product, place)
);
CREATE INDEX vulnerability_match_by_name ON vulnerability_match (product, vulnerability_name);
CREATE INDEX vulnerability_match_by_decision ON vulnerability_match (product, decision);

-- Why matches are none, or may be none: each reason stays visible, and none is final.
CREATE TABLE vulnerability_removal (
    product TEXT NOT NULL,
    match_place INTEGER NOT NULL, -- → vulnerability_match
    place INTEGER NOT NULL,       -- the place among the reasons, from 1
    kind TEXT NOT NULL,           -- patched, not-compiled, platform, supplier, bill, authority or interface
    reason TEXT NOT NULL,
    source TEXT NOT NULL,         -- who or what says so
    is_applied BOOLEAN NOT NULL,  -- false for a suggestion that somebody has to confirm
    PRIMARY KEY (product, match_place, place)
);

-- The kinds of weakness that records give for the vulnerabilities found.
CREATE TABLE vulnerability_weakness (
    product TEXT NOT NULL,
    vulnerability_name TEXT NOT NULL, -- → vulnerability_match
    cwe INTEGER NOT NULL,
    PRIMARY KEY (product, vulnerability_name, cwe)
);

-- Names for facts that rules and people ask for again and again.

-- Components and parties together: whatever a flow can start or end at.
CREATE VIEW node AS
SELECT product, id, 'component' AS section, kind, COALESCE(title, id) AS title FROM component
UNION ALL
SELECT product, id, 'party', role, COALESCE(title, id) FROM party;

-- Flows whose ends lie in different trust boundaries.
CREATE VIEW crossing_flow AS SELECT * FROM flow WHERE crosses_boundary;

-- Interfaces that strangers can reach and that are not switched off for good.
CREATE VIEW exposed_interface AS
SELECT * FROM interface WHERE active AND effective_reach IN ('internet', 'lan', 'radio', 'physical');

-- The decision on each element for each component; a decision without components is one for all of them.
CREATE VIEW claimed_element AS
SELECT k.product, k.element, c.id AS component, k.id AS capability, k.status, k.proven
FROM capability AS k
JOIN component AS c ON c.product = k.product
WHERE k.components_count IS NULL
UNION ALL
SELECT k.product, k.element, l.component, k.id, k.status, k.proven
FROM capability AS k
JOIN capability_component AS l ON l.product = k.product AND l.capability = k.id;

-- The components that an attacker who starts at an exposure can come to along flows.
CREATE VIEW reachable AS
WITH RECURSIVE reached (product, exposure, component) AS (
    SELECT product, 'internet', id FROM component WHERE reach_internet
    UNION SELECT product, 'lan', id FROM component WHERE reach_lan
    UNION SELECT product, 'radio', id FROM component WHERE reach_radio
    UNION SELECT product, 'physical', id FROM component WHERE reach_physical
    UNION
    SELECT r.product, r.exposure, f.to_component
    FROM reached AS r
    JOIN flow AS f ON f.product = r.product AND f.from_component = r.component
    WHERE f.to_component IS NOT NULL
)
SELECT product, exposure, component FROM reached;

-- From which positions of threat sources each interface is reached, and how sure that is: said, implied (by its protocol
-- or kind), or not said. What is within a service alone is reached by staff. A component that is exposed and has no
-- interface for it stands here without an interface.
CREATE VIEW interface_reach AS
SELECT i.product, i.component, i.id AS interface,
       CASE WHEN i.effective_reach = 'internal' THEN 'insider' ELSE i.effective_reach END AS position,
       CASE WHEN i.reach IS NULL THEN 'implied' ELSE 'said' END AS certainty
FROM interface AS i
JOIN component AS c ON c.product = i.product AND c.id = i.component
WHERE i.active AND i.effective_reach IS NOT NULL AND (i.effective_reach <> 'internal' OR c.kind = 'backend')
UNION ALL
SELECT i.product, i.component, i.id, 'physical', 'implied'
FROM interface AS i
WHERE i.active AND i.effective_reach IS NULL AND i.kind = 'local' AND i.component IS NOT NULL
UNION ALL
SELECT i.product, i.component, i.id, e.exposure, 'not said'
FROM interface AS i
JOIN component_exposure AS e ON e.product = i.product AND e.component = i.component
WHERE i.active AND i.effective_reach IS NULL AND COALESCE(i.kind, '') <> 'local'
  AND e.exposure IN ('internet', 'lan', 'radio')
UNION ALL
SELECT i.product, i.component, i.id, p.position, 'not said'
FROM interface AS i
CROSS JOIN (SELECT 'internet' AS position UNION ALL SELECT 'lan') AS p
WHERE i.active AND i.effective_reach IS NULL AND COALESCE(i.kind, '') <> 'local' AND i.component IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM component_exposure AS e
                  WHERE e.product = i.product AND e.component = i.component
                    AND e.exposure IN ('internet', 'lan', 'radio'))
UNION ALL
SELECT e.product, e.component, NULL, e.exposure, 'said'
FROM component_exposure AS e
WHERE e.exposure IN ('internet', 'lan', 'radio')
  AND NOT EXISTS (SELECT 1 FROM interface AS i
                  WHERE i.product = e.product AND i.component = e.component AND i.active
                    AND COALESCE(i.effective_reach, e.exposure) = e.exposure)
UNION ALL
SELECT c.product, c.id, NULL, 'physical', CASE WHEN c.exposure_count IS NULL THEN 'not said' ELSE 'said' END
FROM component AS c
WHERE (c.physical_initiation IS NOT NULL
       OR (c.exposure_count IS NULL AND COALESCE(c.kind, 'device') IN ('device', 'gateway')))
  AND NOT EXISTS (SELECT 1 FROM interface AS i
                  WHERE i.product = c.product AND i.component = c.id AND i.active AND i.effective_reach = 'physical')
UNION ALL
SELECT c.product, c.id, NULL, 'internet', 'not said'
FROM component AS c
WHERE c.kind = 'backend' AND c.exposure_count IS NULL
  AND NOT EXISTS (SELECT 1 FROM interface AS i WHERE i.product = c.product AND i.component = c.id AND i.active);

-- Data that a component only passes on: it comes and goes sealed from end to end, and is not kept.
CREATE VIEW passed_on AS
WITH sealed AS (
    SELECT f.product, f.from_component, f.to_component, d.data
    FROM flow AS f
    JOIN flow_data AS d ON d.product = f.product AND d.flow = f.id
    WHERE f.end_to_end
),
opened AS (
    SELECT f.product, f.from_component AS component, d.data
    FROM flow AS f
    JOIN flow_data AS d ON d.product = f.product AND d.flow = f.id
    WHERE f.end_to_end IS NOT TRUE
    UNION ALL
    SELECT f.product, f.to_component, d.data
    FROM flow AS f
    JOIN flow_data AS d ON d.product = f.product AND d.flow = f.id
    WHERE f.end_to_end IS NOT TRUE
)
SELECT DISTINCT came.product, came.component, came.data
FROM (SELECT DISTINCT product, to_component AS component, data FROM sealed) AS came
JOIN (SELECT DISTINCT product, from_component AS component, data FROM sealed) AS went
  ON went.product = came.product AND went.component = came.component AND went.data = came.data
LEFT JOIN data_component AS k ON k.product = came.product AND k.data = came.data AND k.component = came.component
LEFT JOIN opened AS o ON o.product = came.product AND o.component = came.component AND o.data = came.data
WHERE k.data IS NULL AND o.data IS NULL;

-- Whether each piece of evidence still counts, and why not: current, expired, changed, missing, future or undated.
CREATE VIEW evidence_state AS
SELECT e.product, e.id,
       CASE WHEN NOT a.is_there THEN 'missing'
            WHEN NOT e.is_intact THEN 'changed'
            WHEN e.is_current THEN 'current'
            WHEN e.made_day > today.day_number THEN 'future'
            WHEN e.expires_day < today.day_number THEN 'expired'
            ELSE 'undated' END AS state
FROM evidence AS e
CROSS JOIN today
LEFT JOIN attachment AS a ON a.product = e.product AND a.path = e.file;

-- Threat information that touches the product: it speaks of a component, or of what an open finding is about.
CREATE VIEW touching_threat_information AS
SELECT t.product, t.collection, t.id, t.type, t.title, t.modified, t.modified_day
FROM threat_information AS t
WHERE t.harmful
  AND (EXISTS (SELECT 1 FROM threat_information_component AS c
               WHERE c.product = t.product AND c.collection = t.collection AND c.threat_information = t.id)
       OR EXISTS (SELECT 1 FROM threat_information_rule AS r
                  JOIN finding AS f ON f.product = r.product AND f.rule = r.rule AND f.status = 'open'
                  WHERE r.product = t.product AND r.collection = t.collection AND r.threat_information = t.id));

-- Vulnerabilities that affect the product, or did, and what the model of its threats makes of them: `missing` is the first
-- of the threats that they show which no finding and no entry of `threats` stands for.
CREATE VIEW telling_vulnerability AS
SELECT v.product, v.id, v.status, v.found_day, v.decided_day,
       (SELECT MIN(s.show) FROM vulnerability_show AS s
        WHERE s.product = v.product AND s.vulnerability = v.id
          AND NOT EXISTS (SELECT 1 FROM finding AS f WHERE f.product = s.product AND f.id = s.show)
          AND NOT EXISTS (SELECT 1 FROM threat AS t WHERE t.product = s.product AND t.id = s.show)) AS missing
FROM vulnerability AS v
WHERE v.status IN ('affected', 'fixed');

