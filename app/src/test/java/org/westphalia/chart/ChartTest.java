package org.westphalia.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// Charts say the same as their tables, in every form.
class ChartTest {
    private static final String NASTY =
            "<script>alert('x')</script> & \"quotes\" \u05d0\u05d1 \uD83D\uDE00 "
                    + "long ".repeat(60);

    private static DealMap map(String name) {
        List<DealMap.Point> frontier = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            frontier.add(new DealMap.Point("", i - 150, 100 - i * 0.7));
        }
        return new DealMap(
                name,
                "The other",
                List.of(
                        new DealMap.Kind("Frontier", frontier, false),
                        new DealMap.Kind(
                                "Proposals", List.of(new DealMap.Point(name, 3, -4)), true)));
    }

    private static Shares shares(int rows) {
        List<Shares.Row> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(new Shares.Row("Row " + i, "possible", 0.5, 0.4, 0.6, "50 % (40-60)"));
        }
        return new Shares("How often", "the worlds", all);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void theSameDataGiveTheSameBytes() {
        assertThat(map("One").chart().svg()).isEqualTo(map("One").chart().svg());
        assertThat(map("One").chart().png(1)).isEqualTo(map("One").chart().png(1));
        assertThat(shares(7).chart().inlineSvg("a")).isEqualTo(shares(7).chart().inlineSvg("a"));
    }

    @Test
    void aChartIsWellFormedAndItsWordsAreText() throws Exception {
        for (Chart chart :
                List.of(
                        map("One").chart(),
                        map(NASTY).chart(),
                        shares(7).chart(),
                        shares(0).chart(),
                        shares(300).chart())) {
            for (String svg : List.of(chart.svg(), chart.inlineSvg("id"))) {
                Document document = parsed(svg);
                assertThat(document.getElementsByTagName("title").getLength()).isEqualTo(1);
                assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                        .isEqualTo(chart.words());
                assertThat(document.getElementsByTagName("script").getLength()).isZero();
                assertThat(svg).doesNotContain("href");
            }
        }
        assertThat(map("One").chart().svg())
                .contains("One: points over no deal")
                .contains(">Frontier<");
    }

    @Test
    void onAPageItTakesTheColoursOfThePageAndStaysSmall() {
        String svg = map("One").chart().inlineSvg("m1");
        assertThat(svg)
                .contains("var(--ink)")
                .contains("var(--grid)")
                .contains("aria-labelledby=\"m1-t m1-d\"");
        assertThat(svg.getBytes(StandardCharsets.UTF_8).length).isLessThan(200_000);
    }

    @Test
    void theTableHoldsEveryPoint() {
        assertThat(map("One").chart().table().rows())
                .hasSize(301)
                .contains(List.of("Proposals", "One", "3.0", "-4.0"));
        assertThat(shares(300).chart().table().rows()).hasSize(300);
        assertThat(shares(300).chart().words()).contains("40 of them drawn, all in the table");
    }

    @Test
    void aPictureForPrintHasMoreDots() throws Exception {
        var image =
                javax.imageio.ImageIO.read(
                        new java.io.ByteArrayInputStream(map("One").chart().png(3)));
        assertThat(image.getWidth()).isEqualTo(1920);
    }
}
