package dev.baton.scoring.domain.learning;

import java.util.Arrays;

/**
 * A lead as numbers: the columns that are not zero, ascending.
 *
 * @param columns their indices, counted from 0
 * @param values  their values, 0 to 1
 */
public record Row(int[] columns, double[] values) {

    /** The sum of values times weights. */
    double dot(double[] weights) {
        double sum = 0;
        for (int i = 0; i < columns.length; i++) {
            sum += values[i] * weights[columns[i]];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && Arrays.equals(columns, row.columns) && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(columns) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(columns) + "=" + Arrays.toString(values);
    }

    /** Collects columns in ascending order. */
    static final class Builder {
        private int[] columns = new int[16];
        private double[] values = new double[16];
        private int size;

        void add(int column, double value) {
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            columns[size] = column;
            values[size] = value;
            size++;
        }

        Row build() {
            return new Row(Arrays.copyOf(columns, size), Arrays.copyOf(values, size));
        }
    }
}
