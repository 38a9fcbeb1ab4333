package runtime

// moduledata is laid out as that of Go 1.26 up to its field gofunc.
type moduledata struct {
	sys.NotInHeap

	header                                               *pcHeader
	names, units, files, values, functions, index        []byte
	findfunctab, minpc, maxpc                            uintptr
	a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r uintptr
	gofunc                                               uintptr
}
