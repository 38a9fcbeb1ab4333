package sms

import (
	"strings"
	"testing"
	"unicode/utf16"
)

// benchTexts are of about 150 code units each, as people send them.
var benchTexts = []struct{ name, text string }{
	{"plain", "Your parcel 4711 arrives today between 14:00 and 16:00. Nobody at home? Choose a neighbour or a shop at example.com/p/4711 and we leave it there for you."},
	{"words", "Your parcel 4711 arrives today before 16:00. It would be useful if somebody were at home, or choose a shop at example.com/p/4711 and we leave it there for you."},
	{"latin", "Ihr Päckchen 4711 kommt heute zwischen 14 und 16 Uhr. Niemand zu Hause? Wählen Sie Nachbarn oder Geschäft: example.com/p/4711. Nachnahme 12,50 €. Grüße"},
	{"quotes", "Your parcel “4711” arrives today – between 14:00 and 16:00. Nobody’s home? Choose a neighbour or a shop at example.com/p/4711 … we’ll leave it there for you."},
	{"emoji", "Your parcel 4711 arrives today 📦 between 14:00 and 16:00. Nobody at home? Choose a neighbour 🏠 or a shop at example.com/p/4711 and we leave it there 👍🏽"},
	{"cyrillic", "Ваша посылка 4711 прибудет сегодня с 14:00 до 16:00. Никого нет дома? Выберите соседа или магазин на example.com/p/4711, и мы оставим её там для вас."},
}

func BenchmarkMeasure150(b *testing.B) {
	var r Report
	for _, t := range benchTexts {
		text := utf16.Encode([]rune(t.text))
		b.Run(t.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Measure(&r, text, &Options{})
			}
		})
	}
	texts := make([][]uint16, len(benchTexts))
	for i, t := range benchTexts {
		texts[i] = utf16.Encode([]rune(t.text))
	}
	b.Run("mixed", func(b *testing.B) {
		i := 0
		for b.Loop() {
			Measure(&r, texts[i%len(texts)], &Options{})
			i++
		}
	})
}

// BenchmarkMeasureMegabyte measures a million code units: linear time shows in
// ns/op being about 7,000 times that of the same text above.
func BenchmarkMeasureMegabyte(b *testing.B) {
	var r Report
	for _, t := range benchTexts {
		text := utf16.Encode([]rune(strings.Repeat(t.text+"\n", 1_000_000/len([]rune(t.text)))))
		b.Run(t.name, func(b *testing.B) {
			for b.Loop() {
				Measure(&r, text, &Options{})
			}
		})
	}
}
