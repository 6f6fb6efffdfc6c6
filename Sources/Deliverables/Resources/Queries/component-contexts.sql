-- What is known of each component that decides what a vulnerability in its software means.
SELECT id, title, operating_system, reach_internet, reach_lan, reach_radio, reach_physical, impact
FROM component ORDER BY id
