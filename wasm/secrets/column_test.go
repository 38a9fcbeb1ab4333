package secrets

import "testing"

// TestColumns: what stands below the name of a secret in a table, and tables
// and lists that hold none.
func TestColumns(t *testing.T) {
	tests := []struct{ in, want string }{
		{"user,token,note\r\napp,\"Uhr,werk7\",ok\r\nb,Uhrwerk8x,fine\r\n\r\ntoken,x", "user,token,note\r\napp,\"***\",ok\r\nb,***,fine\r\n\r\ntoken,x"},
		{"to;from;password\n+4915123456789;ACME;uhrwerk\n", "to;from;password\n+49*********89;ACME;***\n"},
		{"password;Uhrwerk7x", "password;***"},
		{"| user | password  |\n+------+-----------+\n| app  | Uhrwerk7x |\n| b    | katze     |\n+------+\n2 rows", "| user | password  |\n+------+-----------+\n| app  | *** |\n| b    | ***     |\n+------+\n2 rows"},
		{" id | password \n----+----------\n  1 | katze\n(1 row)", " id | password \n----+----------\n  1 | ***\n(1 row)"},
		{"PASSWORD\n--------\nkatze\n", "PASSWORD\n--------\n***\n"},
		{"| Name | Value |\n|---|---|\n| api_secret | Uhrwerk7x |\n| from | ACME |", "| Name | Value |\n|---|---|\n| api_secret | *** |\n| from | ACME |"},
		{"{\n  token,\n  secret,\n  from,\n}", "{\n  token,\n  secret,\n  from,\n}"},
		{"api_key, api_secret\nsms, voice\n", "api_key, api_secret\nsms, voice\n"},
		{"Errors: token, secret\nare missing, sorry", "Errors: token, secret\nare missing, sorry"},
		{"the token, which 12 users have\nand more, 13", "the token, which 12 users have\nand more, 13"},
		{"date,session,code\n2026-11-30,7,30007", "date,session,code\n2026-11-30,7,30007"},
		{"status,sid\nfailed,SM0123456789abcdef0123456789abcdef", "status,sid\nfailed,SM0123456789abcdef0123456789abcdef"},
	}
	for _, test := range tests {
		if got := masked(test.in); got != test.want {
			t.Errorf("masking %q\n gives %q\n want  %q", test.in, got, test.want)
		}
	}
}
