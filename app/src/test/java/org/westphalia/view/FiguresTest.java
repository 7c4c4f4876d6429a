package org.westphalia.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.Share;

class FiguresTest {

    @Test
    void numbersReadTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Figures.points(new BigDecimal("1234.56"))).isEqualTo("1234.6");
            assertThat(Figures.percent(0.125)).isEqualTo("12.5\u00a0%");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aNumberThatIsNotZeroNeverReadsAsZero() {
        assertThat(Figures.points(new BigDecimal("-0.000000001"))).isEqualTo("-0.000000001");
        assertThat(Figures.points(new BigDecimal("0.04"))).isEqualTo("0.04");
        assertThat(Figures.points(new BigDecimal("0.000"))).isEqualTo("0");
        assertThat(Figures.percent(0.0001)).isEqualTo("under\u00a00.1\u00a0%");
        assertThat(Figures.percent(0.9999)).isEqualTo("over\u00a099.9\u00a0%");
    }

    @Test
    void gainsCarryTheirSign() {
        assertThat(Figures.gain(new BigDecimal("3.5"))).isEqualTo("+3.5");
        assertThat(Figures.gain(new BigDecimal("-2"))).isEqualTo("-2");
        assertThat(Figures.gain(BigDecimal.ZERO)).isEqualTo("0");
    }

    @Test
    void thousandsStandApartAndNobodyMustReadThirtyDigits() {
        assertThat(Figures.count(1000)).isEqualTo("1000");
        assertThat(Figures.count(1234567)).isEqualTo("1\u00a0234\u00a0567");
        assertThat(Figures.count(BigInteger.TWO.pow(56))).isEqualTo("7.2\u00a0x\u00a010^16");
    }

    @Test
    void aShareComesWithItsIntervalRoundedOutwards() {
        assertThat(Figures.share(Share.of(123, 1000)))
                .isEqualTo("12.3\u00a0% (10.4\u00a0to\u00a014.5)");
        assertThat(Figures.share(Share.of(0, 1000))).isEqualTo("0\u00a0% (at\u00a0most\u00a00.4)");
        assertThat(Figures.share(Share.of(1000, 1000)))
                .isEqualTo("100\u00a0% (at\u00a0least\u00a099.6)");
    }

    @Test
    void aShareThatIsProvedNeedsNoInterval() {
        assertThat(Figures.share(Share.known(0, 1000))).isEqualTo("0\u00a0%");
    }

    @Test
    void inTheOnlyWorldAShareIsYesOrNo() {
        assertThat(Figures.cell(Share.of(1, 1), true)).isEqualTo("yes");
        assertThat(Figures.cell(Share.of(0, 1), true)).isEqualTo("no");
        assertThat(Figures.cell(Share.of(1, 1), false)).isEqualTo("1 of 1 drawn");
    }
}
