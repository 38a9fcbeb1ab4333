package secrets

import "testing"

// TestBinds: logins to an SMSC, in programs, in traces of calls and in the bytes
// that were sent, and what else is sent and called so.
func TestBinds(t *testing.T) {
	tests := []struct{ in, want string }{
		{`$smpp->bindTransceiver("uhr", "werk");`, `$smpp->bindTransceiver("uhr", "***");`},
		{`#1 /srv/a.php(9): SmppClient->_bind('uhr', 'werk7', 2)`, `#1 /srv/a.php(9): SmppClient->_bind('uhr', '***', 2)`},
		{`el._bind('click', 'onPress')`, `el._bind('click', 'onPress')`},
		{`Client->sendCommand(9, 'uhr\x00werk7...')`, `Client->sendCommand(9, 'uhr\x00***...')`},
		{`Client->sendCommand(2, 'uhr?werk7')`, `Client->sendCommand(2, 'uhr?***')`},
		{`Client->sendCommand(4, 'ACME?is it here')`, `Client->sendCommand(4, 'ACME?is it here')`},
		{"(body: systemId [uhr] password [werk] systemType [])", "(body: systemId [uhr] password [***] systemType [])"},
		{"password [Uhrwerk7x] was refused", "password [***] was refused"},
		{"field [a] password [required] rule", "field [a] password [required] rule"},
		// The user "uhr" with the password "werk7x".
		{">>0000002100000009000000000000000175687200" + "7765726b3778" + "00000034000000 (33 bytes)", ">>0000002100000009000000000000000175687200***00000034000000 (33 bytes)"},
		{"00 00 00 21 00 00 00 02 00 00 00 00 00 00 00 01\n75 68 72 00 77 65 72 6B 37 78 00 00 34 00 00 00", "00 00 00 21 00 00 00 02 00 00 00 00 00 00 00 01\n75 68 72 00 *** 00 00 34 00 00 00"},
		{"werk7x in 0000002100000001000000000000000175687200" + "7765726b3778" + "00", "*** in 0000002100000001000000000000000175687200***00"},
		// As a string of a program, and as a dump prints it.
		{`b'\x00\x00\x00#\x00\x00\x00\t\x00\x00\x00\x00\x00\x00\x00\x01uhr\x00werk7x\x00\x004'`, `b'\x00\x00\x00#\x00\x00\x00\t\x00\x00\x00\x00\x00\x00\x00\x01uhr\x00***\x00\x004'`},
		{`{"pdu":"\u0000\u0000\u0000#\u0000\u0000\u0000\u0002\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0001uhr\u0000werk7x\u0000"}`, `{"pdu":"\u0000\u0000\u0000#\u0000\u0000\u0000\u0002\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0001uhr\u0000***\u0000"}`},
		{"00000000  00 00 00 21 00 00 00 09  00 00 00 00 00 00 00 01  |...!............|\n00000010  75 68 72 00 77 65 72 6b  37 78 00 00 34 00 00 00  |uhr.werk7x..4...|",
			"00000000  00 00 00 21 00 00 00 09  00 00 00 00 00 00 00 01  |...!............|\n00000010  75 68 72 00 *** 00 00 34 00 00 00  |uhr.***..4...|"},
		{"\t0x0030:  5018 01f6 fe28 0000 0000 0021 0000 0009  P....(.....!....\n\t0x0040:  0000 0000 0000 0001 7568 7272 7572 0077  ........uhrrur.w\n\t0x0050:  6572 6b37 7800 0034                      erk7x..4",
			"\t0x0030:  5018 01f6 fe28 0000 0000 0021 0000 0009  P....(.....!....\n\t0x0040:  0000 0000 0000 0001 7568 7272 7572 00***  ........uhrrur.***\n\t0x0050:  ***00 0034                      ***..4"},
		// Sessions of other protocols.
		{"02/00059/O/60/07656765/2/1/1/75687277/0100//////61", "02/00059/O/60/07656765/2/1/1/***/0100//////61"},
		{"sending <01:001\t010:uhr\t011:werk\t>", "sending <01:001\t010:uhr\t011:***\t>"},
		{"(bindreq: (pdu: 0 9 0 1) uhr werk7 52 (addrrang: 0 0 ) )", "(bindreq: (pdu: 0 9 0 1) uhr *** 52 (addrrang: 0 0 ) )"},
		{"C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: dWhy\nS: 334 UGFzc3dvcmQ6\nC: d2Vyaw==\nS: 535 5.7.8 refused", "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: dWhy\nS: 334 UGFzc3dvcmQ6\nC: ***\nS: 535 5.7.8 refused"},
		// An answer, a message, and what was cut off before the password.
		{"<<00000011800000020000000d0000000100", "<<00000011800000020000000d0000000100"},
		{"00000021000000040000000000000001756872007765726b377800", "00000021000000040000000000000001756872007765726b377800"},
		{"000000210000000200000000000000017568720", "000000210000000200000000000000017568720"},
		{"00000000000000000000000000000000", "00000000000000000000000000000000"},
	}
	for _, test := range tests {
		if got := masked(test.in); got != test.want {
			t.Errorf("masking %s\n gives %s\n want  %s", test.in, got, test.want)
		}
	}
}

// TestManifest: all data of a Secret of Kubernetes, wherever its kind stands, and
// that of no other object.
func TestManifest(t *testing.T) {
	tests := []struct{ in, want string }{
		{"kind: Secret\ndata:\n  gateway: dWhyd2Vyaw==\n  b.conf: cGVuZGVs\ntype: Opaque\n", "kind: Secret\ndata:\n  gateway: ***\n  b.conf: ***\ntype: Opaque\n"},
		{"apiVersion: v1\nstringData:\n  gateway: \"uhrwerk\"\n  note: |\n    pendel\nkind: Secret", "apiVersion: v1\nstringData:\n  gateway: \"***\"\n  note: |\n    ***\nkind: Secret"},
		{"items:\n- apiVersion: v1\n  data:\n    gateway: uhrwerk\n  kind: ConfigMap\n- apiVersion: v1\n  data:\n    gateway: pendel\n  kind: Secret\n",
			"items:\n- apiVersion: v1\n  data:\n    gateway: uhrwerk\n  kind: ConfigMap\n- apiVersion: v1\n  data:\n    gateway: ***\n  kind: Secret\n"},
		{"kind: ConfigMap\ndata:\n  gateway: uhrwerk\n---\nkind: Secret\n", "kind: ConfigMap\ndata:\n  gateway: uhrwerk\n---\nkind: Secret\n"},
		{"kind: Secret\nmetadata:\n  name: sms\n", "kind: Secret\nmetadata:\n  name: sms\n"},
		{"data:\n  kind: Secret\n  gateway: uhrwerk\n", "data:\n  kind: Secret\n  gateway: uhrwerk\n"},
		{`{"apiVersion":"v1","data":{"gateway":"dWhyd2Vyaw=="},"kind":"Secret"}`, `{"apiVersion":"v1","data":{"gateway":"***"},"kind":"Secret"}`},
		{`{"data":{"gateway":"acme"},"kind":"Secret"}`, `{"data":{"gateway":"acme"},"kind":"Secret"}`},
	}
	for _, test := range tests {
		if got := masked(test.in); got != test.want {
			t.Errorf("masking %s\n gives %s\n want  %s", test.in, got, test.want)
		}
	}
}
