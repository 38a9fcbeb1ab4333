// Package logs reads a log of any length, chunk by chunk, and groups the errors
// in it by provider, API, code and HTTP status. Package explain explains each
// kind of record once.
package logs
