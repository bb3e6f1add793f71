package dev.loginhelp.bench;

import java.util.List;
import java.util.Locale;

/** All ratios as bars, on a scale on which twice as much and half as much are equally far from the same. */
record RatioPicture(List<Chapter.Ratio> ratios) {
    private static final int LINE = 26;
    private static final int TEXT = 380;
    private static final int WIDTH = 900;
    private static final double LEAST = 1 / 64.0;
    private static final double MOST = 8;

    String svg() {
        int height = LINE * (ratios.size() + 2);
        var svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        + "<title>Ratios of the pack to what stands beside it</title>%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n",
                WIDTH,
                height));
        for (double mark : new double[] {1 / 32.0, 1 / 8.0, 1 / 2.0, 1, 2, 4, 8}) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"%4$s\"/>"
                            + "<text x=\"%1$.1f\" y=\"16\" text-anchor=\"middle\" fill=\"#444\">%5$s</text>%n",
                    x(mark),
                    LINE,
                    height - 8,
                    mark == 1 ? "#444444" : "#dddddd",
                    mark < 1 ? "1/" + (int) (1 / mark) : "" + (int) mark));
        }
        for (int i = 0; i < ratios.size(); i++) {
            svg.append(bar(ratios.get(i), LINE * (i + 1) + 8));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String bar(Chapter.Ratio ratio, int top) {
        var colour = ratio.budget() == 0 ? "#6a6e73" : ratio.isKept() ? "#3e8635" : "#c9190b";
        double from = Math.min(x(ratio.value()), x(1));
        var budget = ratio.budget() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"#000\" stroke-width=\"2\" stroke-dasharray=\"3 2\"/>",
                        x(ratio.budget()),
                        top - 2,
                        top + 18);
        return String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                        + "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"12\" fill=\"%s\"/>"
                        + "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#000\"/>%s"
                        + "<text x=\"%d\" y=\"%d\" fill=\"#444\">%.3f</text>%n",
                TEXT - 10,
                top + 11,
                ratio.what(),
                from,
                top + 2,
                Math.max(1, Math.abs(x(ratio.value()) - x(1))),
                colour,
                x(ratio.low()),
                x(ratio.high()),
                top + 8,
                top + 8,
                budget,
                WIDTH - 60,
                top + 11,
                ratio.value());
    }

    private static double x(double ratio) {
        double place = Math.log(Math.max(LEAST, Math.min(MOST, ratio)) / LEAST) / Math.log(MOST / LEAST);
        return TEXT + place * (WIDTH - 80 - TEXT);
    }
}
