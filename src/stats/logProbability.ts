/*
 * Probabilities by deviances instead of powers and factorials, which would lose half the digits of a large count:
 * Loader (2000), "Fast and accurate computation of binomial probabilities".
 */

/** The logarithm of the Poisson probability of `count`, a whole number from 0, at a `mean` above 0. */
export function logPoisson(count: number, mean: number): number {
  if (count === 0) return -mean;
  return -stirlingError(count) - deviance(count, mean) - Math.log(2 * Math.PI * count) / 2;
}

/** The logarithm of the binomial probability of so many successes, at least 1, and failures, at odds above 0. */
export function logBinomial(successes: number, failures: number, odds: number): number {
  const trials = successes + failures;
  if (failures === 0) return -trials * Math.log1p(1 / odds);
  return (
    stirlingError(trials) -
    stirlingError(successes) -
    stirlingError(failures) -
    deviance(successes, (trials * odds) / (1 + odds)) -
    deviance(failures, trials / (1 + odds)) +
    Math.log(trials / (2 * Math.PI * successes * failures)) / 2
  );
}

/** log n! minus Stirling's formula for it, n at least 1: by the product itself up to 15, by its series (absolute error 2e-14) above. */
function stirlingError(n: number): number {
  if (n <= 15) {
    let factorial = 1;
    for (let k = 2; k <= n; k++) factorial *= k;
    return Math.log(factorial) - (n + 0.5) * Math.log(n) + n - Math.log(2 * Math.PI) / 2;
  }
  const n2 = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / n2) / n2) / n2) / n;
}

/** x·log(x/mean) + mean − x, by Loader's series where the two are close and the terms would cancel. */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const v = difference / (x + mean);
  let sum = difference * v;
  let power = 2 * x * v;
  for (let j = 1; ; j++) {
    power *= v * v;
    const next = sum + power / (2 * j + 1);
    if (next === sum) return sum;
    sum = next;
  }
}
