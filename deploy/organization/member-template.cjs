const { readFileSync } = require('node:fs');
const { parse } = require('yaml');

/** Returns the template of the member role as text, for the StackSet. */
module.exports = () => JSON.stringify(parse(readFileSync('deploy/member-role.yml', 'utf8')));
