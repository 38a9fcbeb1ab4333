// The same by `require`.
import wrongNumber = require('wrong-number');
import checks = require('wrong-number/checks.js');

export const loading: Promise<wrongNumber.WrongNumber> = wrongNumber.load();
export const some: Promise<checks.Checks> = checks.load();
