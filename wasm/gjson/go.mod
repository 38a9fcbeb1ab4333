module github.com/tidwall/gjson

go 1.26

require github.com/tidwall/match v1.1.1
