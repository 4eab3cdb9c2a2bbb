package org.xieshou.poverty;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;

/// An exact number: in lowest terms, the denominator above nothing.
public record Fraction(BigInteger top, BigInteger bottom) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);

    public Fraction {
        if (bottom.signum() == 0) {
            throw new ArithmeticException("divided by nothing");
        }
        var common = top.gcd(bottom);
        if (bottom.signum() < 0) {
            common = common.negate();
        }
        top = top.divide(common);
        bottom = bottom.divide(common);
    }

    public static Fraction of(long whole) {
        return of(whole, 1);
    }

    public static Fraction of(long top, long bottom) {
        return new Fraction(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    /// @param text `12`, `-0.375` or `3/8`
    /// @throws NumberFormatException if it is none of these
    public static Fraction of(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return new Fraction(
                    new BigInteger(text.substring(0, slash).strip()),
                    new BigInteger(text.substring(slash + 1).strip()));
        }
        var decimal = new BigDecimal(text.strip());
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public static Fraction sum(Collection<Fraction> all) {
        return all.stream().reduce(ZERO, Fraction::plus);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                top.multiply(other.bottom).add(other.top.multiply(bottom)),
                bottom.multiply(other.bottom));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.top.negate(), other.bottom));
    }

    public Fraction times(Fraction other) {
        return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    /// @throws ArithmeticException if the other is nothing
    public Fraction over(Fraction other) {
        return new Fraction(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    /// @param exponent 0 or more; anything to the power of 0 is 1
    public Fraction power(int exponent) {
        return new Fraction(top.pow(exponent), bottom.pow(exponent));
    }

    public int sign() {
        return top.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    public boolean isBelow(Fraction other) {
        return compareTo(other) < 0;
    }

    /// Rounded half up to so many digits behind the point.
    public BigDecimal rounded(int digits) {
        return new BigDecimal(top).divide(new BigDecimal(bottom), digits, RoundingMode.HALF_UP);
    }

    public double toDouble() {
        return new BigDecimal(top)
                .divide(new BigDecimal(bottom), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public String toString() {
        return bottom.equals(BigInteger.ONE) ? top.toString() : top + "/" + bottom;
    }
}
