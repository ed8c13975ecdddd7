/**
 * The controls of ISO/IEC 27001:2022, Annex A, with short titles in our own words, and the NIST SP 800-53 Revision 5 controls that NIST maps to
 * them: ID, title, a bar, and the NIST controls. NIST maps base controls only. Its July 2023 table also contains requirements of clauses 4 to
 * 10, controls of the 2013 edition (MA-1) and an incomplete number (SC-38), which are left out.
 * https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final, "Mapping: Rev. 5 to ISO/IEC 27001"
 */
export const iso27001ControlLines = `
A.5.1 Security policies are approved, published and reviewed | AC-1 AT-1 AU-1 CA-1 CM-1 CP-1 IA-1 IR-1 MA-1 MP-1 PE-1 PL-1 PM-1 PS-1 RA-1 SA-1 SC-1 SI-1 SR-1
A.5.2 Security roles are defined and assigned | AC-1 AT-1 AU-1 CA-1 CM-1 CM-9 CP-1 CP-2 IA-1 IR-1 MA-1 MP-1 PE-1 PL-1 PM-1 PM-2 PM-10 PM-29 PS-1 PS-7 PS-9 RA-1 SA-1 SA-3 SA-9 SC-1 SI-1 SR-1
A.5.3 Conflicting duties are separated | AC-5
A.5.4 Managers require everyone to follow the security policies | AC-1 AT-1 AU-1 CA-1 CM-1 CP-1 IA-1 IR-1 MA-1 MP-1 PE-1 PL-1 PL-4 PM-1 PM-18 PS-1 PS-6 PS-7 PT-1 RA-1 SA-1 SA-9 SC-1 SI-1 SR-1
A.5.5 Contacts with authorities are maintained | IR-6
A.5.6 Contacts with security communities are maintained | PM-15 SI-5
A.5.7 Information about threats is collected and analyzed | PM-16 RA-10
A.5.8 Projects consider security | PL-2 PL-7 PL-8 SA-3 SA-4 SA-9 SA-15
A.5.9 Information and other assets have an inventory with owners | CM-8
A.5.10 Rules for using and handling information are defined | MP-2 MP-4 MP-5 MP-6 MP-7 PE-16 PE-18 PE-20 PL-4 SC-8 SC-28
A.5.11 Assets are returned when people leave | PS-4 PS-5
A.5.12 Information is classified | RA-2
A.5.13 Information is labeled | MP-3 PE-22
A.5.14 Transfers of information are protected | AC-4 AC-17 AC-18 AC-19 AC-20 CA-3 PE-17 SA-9 SC-7 SC-8 SC-15
A.5.15 Rules for access to information are defined and applied | AC-1 AC-3 AC-6
A.5.16 Identities are managed from creation to deletion | AC-2 IA-2 IA-4 IA-5 IA-8
A.5.17 Passwords, keys and other credentials are managed | IA-5
A.5.18 Access rights are granted, reviewed and removed | AC-2
A.5.19 Risks of using suppliers are managed | SR-1 SR-2
A.5.20 Contracts with suppliers contain security requirements | SA-4 SR-2 SR-3 SR-5
A.5.21 Risks of the technology supply chain are managed | SR-2 SR-3 SR-4 SR-5
A.5.22 Services of suppliers are monitored and their changes managed | RA-9 SA-9 SR-6 SR-7
A.5.23 Cloud services are selected, used and left securely | SA-1 SA-4 SA-9 SR-5
A.5.24 Incident response is planned and prepared | IR-8
A.5.25 Security events are assessed and classified | AU-6 IR-4
A.5.26 Incidents are handled by documented procedures | IR-4
A.5.27 Lessons are learned from incidents | IR-4
A.5.28 Evidence is collected and preserved | AU-11
A.5.29 Security is maintained during disruptions | CP-2 CP-4 CP-6 CP-7 CP-8 CP-9 CP-10 CP-11 CP-13
A.5.30 Technology is ready for business continuity | CA-2 CP-4
A.5.31 Legal and contractual requirements are known and met | AC-1 AT-1 AU-1 CA-1 CM-1 CP-1 IA-1 IR-1 MP-1 PE-1 PL-1 PM-1 PS-1 RA-1 SA-1 SC-1 SC-13 SI-1 SR-1
A.5.32 Intellectual property is protected | CM-10
A.5.33 Records are protected from loss, change and disclosure | AC-3 AU-9 CP-9
A.5.34 Personal data is protected
A.5.35 Security is reviewed independently
A.5.36 Compliance with the own policies is reviewed | AC-1 AT-1 AU-1 CA-1 CA-2 CA-7 CM-1 CP-1 IA-1 IR-1 MP-1 PE-1 PL-1 PM-1 PS-1 RA-1 SA-1 SC-1 SI-1 SR-1
A.5.37 Operating procedures are documented | AC-1 AT-1 AU-1 CA-1 CM-1 CP-1 IA-1 IR-1 MA-1 MP-1 PE-1 PL-1 PS-1 RA-1 SA-1 SA-5 SC-1 SI-1 SR-1
A.6.1 Candidates are screened | PS-3 SA-21
A.6.2 Employment contracts state security duties | PL-4 PS-6
A.6.3 People are trained in security | AT-2 AT-3 CP-3 IR-2 PM-13
A.6.4 Violations have disciplinary consequences | PS-8
A.6.5 Duties after employment are defined | PS-4 PS-5
A.6.6 Confidentiality agreements are signed | PS-6
A.6.7 Remote work is protected | AC-17 PE-17
A.6.8 People can report security events | AU-6 IR-6 SI-2
A.7.1 Physical areas have perimeters | PE-3
A.7.2 Entry to physical areas is controlled | PE-2 PE-3 PE-4 PE-5 PE-16
A.7.3 Offices and facilities are secured | PE-3 PE-5
A.7.4 Premises are monitored | PE-3 PE-6
A.7.5 Facilities are protected from environmental threats | CP-6 CP-7 PE-9 PE-13 PE-14 PE-15 PE-18 PE-19 PE-23
A.7.6 Work in secure areas follows rules
A.7.7 Desks and screens are cleared | AC-11 MP-2 MP-4 PE-5
A.7.8 Equipment is placed securely | PE-9 PE-13 PE-14 PE-15 PE-18 PE-19 PE-23
A.7.9 Devices outside the premises are protected | AC-19 AC-20 MP-5 PE-17
A.7.10 Storage media are managed until disposal | MA-2 MP-2 MP-4 MP-5 MP-6 MP-7 PE-16
A.7.11 Facilities withstand failures of utilities | CP-8 PE-9 PE-10 PE-11 PE-12 PE-14 PE-15
A.7.12 Cables are protected | PE-4 PE-9
A.7.13 Equipment is maintained | MA-2 MA-6
A.7.14 Equipment is wiped before disposal or reuse | MP-6
A.8.1 Devices of users are protected | AC-11 AC-17 AC-18 AC-19
A.8.2 Privileged access is limited and managed | AC-2 AC-6 CM-5
A.8.3 Access to information is restricted | AC-3 AC-24
A.8.4 Access to source code is managed | AC-3 CM-5
A.8.5 Authentication is secure | AC-7 AC-8 AC-9 IA-6
A.8.6 Capacity is monitored and adjusted | AU-4
A.8.7 Systems are protected from malware | AT-2 SI-3
A.8.8 Technical vulnerabilities are found and handled | RA-3 RA-5 SI-2
A.8.9 Configurations are defined, enforced and reviewed | CM-1 CM-2 CM-3 CM-4 CM-5 CM-6 CM-8 CM-9 SA-10
A.8.10 Information is deleted when it is no longer needed | MA-2 MP-4 MP-6 SI-21
A.8.11 Data is masked where required
A.8.12 Leaks of data are prevented | AU-13 PE-19 SI-20
A.8.13 Backups are made and tested | CP-9
A.8.14 Processing facilities are redundant | CP-2 CP-6 CP-7
A.8.15 Activities are logged, and logs are protected | AU-2 AU-3 AU-6 AU-9 AU-11 AU-12 AU-14
A.8.16 Networks and systems are monitored for anomalies | AU-13 PE-6 SC-7 SI-4
A.8.17 Clocks are synchronized | AU-8
A.8.18 Powerful utility programs are restricted | AC-3 AC-6
A.8.19 Software installation is controlled | CM-5 CM-7 CM-11
A.8.20 Networks are secured and managed | AC-3 AC-18 AC-20 SC-7 SC-8 SC-10
A.8.21 Network services have security requirements | CA-3 SA-9
A.8.22 Networks are segmented | AC-4 SC-7
A.8.23 Access to external websites is filtered | AC-4 SC-7
A.8.24 Cryptography and its keys are managed | SC-12 SC-13 SC-17
A.8.25 Software is developed by secure rules | SA-3 SA-15 SA-17
A.8.26 Applications have security requirements | AC-3 SC-7 SC-8 SC-13
A.8.27 Systems are built by secure engineering principles | SA-8 SA-17
A.8.28 Code is written securely | SA-8 SA-10
A.8.29 Security is tested before acceptance | CA-2 SA-4 SA-11
A.8.30 Outsourced development is supervised | SA-4 SA-10 SA-11 SR-2 SR-4
A.8.31 Development, test and production are separated | CM-5 SA-3
A.8.32 Changes are managed | CM-3 CM-5 SA-10 SI-2
A.8.33 Test data is selected and protected
A.8.34 Audits do not endanger production systems
`;
