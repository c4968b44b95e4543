/** Lets tests import a .txt file as a string, as webpack's asset/source does for the bundle. */
module.exports = { process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }) };
