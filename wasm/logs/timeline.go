package logs

// timeline says how the errors of a log lie in time: it counts them in equal
// steps, which grow with the log, so that there are never more than maxSteps.
type timeline struct {
	step        int   // index into stepSeconds
	first, last int64 // numbers of the first and the last step
	used        bool
}

// counts are the errors of one group in each step, from the step `first` on.
type counts struct {
	first  int64
	number []int
}

// maxSteps are as many bars as can be told apart on a phone.
const maxSteps = 96

// stepSeconds are steps as people count time. Each is a multiple of the one
// before, so that old steps can be joined to new ones.
var stepSeconds = [...]int64{1, 5, 15, 60, 300, 900, 3600, 3 * 3600, 6 * 3600, 86400, 7 * 86400, 28 * 86400}

// add counts an error of a group at a second. What is too far from the others
// for the longest steps is left out.
func (l *Log) add(g *group, second int64) {
	t := &l.timeline
	step := second / stepSeconds[t.step]
	if !t.used {
		t.first, t.last, t.used = step, step, true
	}
	first, last := min(t.first, step), max(t.last, step)
	if (last-first)*stepSeconds[t.step] >= (maxSteps-1)*stepSeconds[len(stepSeconds)-1] {
		return
	}
	for last-first >= maxSteps {
		by := stepSeconds[t.step+1] / stepSeconds[t.step]
		t.step++
		first, last, step = first/by, last/by, step/by
		for i := range l.groups {
			l.groups[i].times.join(by)
		}
	}
	t.first, t.last = first, last
	g.times.add(step)
}

// add counts one error in a step.
func (c *counts) add(step int64) {
	if len(c.number) == 0 {
		c.first = step
	}
	if step < c.first {
		c.number = append(make([]int, c.first-step, int(c.first-step)+len(c.number)), c.number...)
		c.first = step
	}
	for int64(len(c.number)) <= step-c.first {
		c.number = append(c.number, 0)
	}
	c.number[step-c.first]++
}

// join makes one step of so many.
func (c *counts) join(by int64) {
	joined := counts{first: c.first / by}
	for i, n := range c.number {
		at := (c.first+int64(i))/by - joined.first
		for int64(len(joined.number)) <= at {
			joined.number = append(joined.number, 0)
		}
		joined.number[at] += n
	}
	*c = joined
}

// at returns the errors of a step.
func (c *counts) at(step int64) int {
	if step < c.first || step-c.first >= int64(len(c.number)) {
		return 0
	}
	return c.number[step-c.first]
}
