package dev.loginhelp.bench;

import java.util.function.ToDoubleFunction;

/** One kind of traffic in the stock realm and in the one with the pack, round by round. */
record Comparison(LoadTimes traffic, String kind, int rounds) {
    /** One figure of each round. */
    Samples each(String realm, ToDoubleFunction<Samples> figure) {
        var figures = new Samples();
        for (int round = 1; round <= rounds; round++) {
            figures.add(figure.applyAsDouble(traffic.of(kind, realm, round)));
        }
        return figures;
    }

    /** The pack's figure over stock's, of each round. */
    Samples ratios(ToDoubleFunction<Samples> figure) {
        var ratios = new Samples();
        for (int round = 1; round <= rounds; round++) {
            ratios.add(figure.applyAsDouble(traffic.of(kind, TwoRealms.PACK, round))
                    / figure.applyAsDouble(traffic.of(kind, TwoRealms.STOCK, round)));
        }
        return ratios;
    }

    /** The times of all rounds. */
    Samples all(String realm) {
        var all = new Samples();
        for (int round = 1; round <= rounds; round++) {
            all.add(traffic.of(kind, realm, round));
        }
        return all;
    }
}
