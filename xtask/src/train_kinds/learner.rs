//! Multinomial logistic regression by stochastic gradient descent with a step of its own for each weight.

/// How many kinds there are; the last is `other`.
pub const KINDS: usize = 14;

/// How often all rows are gone through.
const ROUNDS: usize = 12;

/// The first step of a weight; later ones are smaller, the more it has been moved.
const STEP: f64 = 0.3;

/// How strongly weights are drawn to zero.
const DECAY: f64 = 0.002;

/// What a weight of one becomes as a whole number.
const SCALE: f64 = 1.0;

/// A row as the learner sees it.
pub struct Example {
    /// The numbers of its features.
    pub features: Vec<usize>,
    /// The number of its kind.
    pub kind: usize,
    /// Whether it counts twice, since it is a real row.
    pub is_doubled: bool,
}

/// Weights as whole numbers: by feature and kind.
pub struct Model {
    weights: Vec<[i8; KINDS]>,
}

impl Model {
    /// The weights of a feature.
    pub fn weights(&self, feature: usize) -> [i8; KINDS] {
        self.weights[feature]
    }

    /// Returns the kind with the greatest sum, and its lead before the next per root of the number of features.
    pub fn guess(&self, example: &Example) -> (usize, u32) {
        let mut sums = [0_i64; KINDS];
        for feature in &example.features {
            sums.iter_mut().zip(self.weights[*feature]).for_each(|(sum, weight)| *sum += i64::from(weight));
        }
        let mut order: Vec<usize> = (0..KINDS).collect();
        order.sort_by_key(|kind| (-sums[*kind], *kind));
        let lead = (sums[order[0]] - sums[order[1]]).unsigned_abs();
        let count = u64::try_from(example.features.len()).unwrap_or(u64::MAX).max(1);
        (order[0], u32::try_from((lead * lead / count).isqrt()).unwrap_or(u32::MAX))
    }
}

/// Learns from examples whose features have numbers below `count`.
pub fn learn(examples: &[Example], count: usize) -> Model {
    let mut weights = vec![[0.0; KINDS]; count];
    // The sum of the squares of all steps that were asked for.
    let mut moved = vec![[1e-6; KINDS]; count];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut chance = Chance(12_345);
    for _ in 0..ROUNDS {
        chance.shuffle(&mut order);
        for at in &order {
            let example = &examples[*at];
            let scale = 1.0 / root_of_count(example);
            let likely = likelihoods(&weights, example, scale);
            for (kind, likely) in likely.into_iter().enumerate() {
                let wanted = if kind == example.kind { 1.0 } else { 0.0 };
                let error = (likely - wanted) * if example.is_doubled { 2.0 } else { 1.0 };
                for feature in &example.features {
                    let weight = &mut weights[*feature][kind];
                    let slope = error * scale + DECAY * *weight;
                    let moved = &mut moved[*feature][kind];
                    *moved += slope * slope;
                    *weight -= STEP * slope / moved.sqrt();
                }
            }
        }
    }
    Model { weights: weights.into_iter().map(|of_kinds| of_kinds.map(whole)).collect() }
}

fn root_of_count(example: &Example) -> f64 {
    f64::from(u32::try_from(example.features.len()).unwrap_or(u32::MAX).max(1)).sqrt()
}

fn likelihoods(weights: &[[f64; KINDS]], example: &Example, scale: f64) -> [f64; KINDS] {
    let mut sums = [0.0; KINDS];
    for feature in &example.features {
        sums.iter_mut().zip(weights[*feature]).for_each(|(sum, weight)| *sum += weight * scale);
    }
    let most = sums.iter().copied().fold(f64::MIN, f64::max);
    let powers = sums.map(|sum| exp(sum - most));
    let whole: f64 = powers.iter().sum();
    powers.map(|power| power / whole)
}

/// The exponential function of what is not positive. That of the standard library differs between machines.
fn exp(power: f64) -> f64 {
    // e^x is (e^(x/1024))^1024, and a short series is exact enough so near to zero.
    let small = power.max(-60.0) / 1024.0;
    let near_one = 1.0 + small * (1.0 + small / 2.0 * (1.0 + small / 3.0 * (1.0 + small / 4.0)));
    (0..10).fold(near_one, |value, _| value * value)
}

#[expect(clippy::cast_possible_truncation, reason = "it is within the range")]
fn whole(weight: f64) -> i8 {
    (weight * SCALE).clamp(-127.0, 127.0).round() as i8
}

/// A generator of numbers, the same on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % end
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for last in (1..order.len()).rev() {
            let other = self.below(last + 1);
            order.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_the_kinds_apart_is_learned() {
        let rows = [(vec![0, 1], 3), (vec![0, 2], 5), (vec![1], 3), (vec![2], 5)];
        let example = |(features, kind): &(Vec<usize>, usize)| Example {
            features: features.clone(),
            kind: *kind,
            is_doubled: false,
        };
        let examples: Vec<Example> = rows.iter().map(example).collect();
        let model = learn(&examples, 3);
        for example in &examples {
            assert_eq!(model.guess(example).0, example.kind);
        }
        assert_eq!(model.weights(0)[0], model.weights(0)[1]);
        assert!(model.weights(1)[3] > model.weights(0)[3]);
    }

    #[test]
    fn the_exponential_function_is_near_enough() {
        for (power, value) in [(0.0, 1.0), (-1.0, 0.367_879), (-5.0, 0.006_738)] {
            assert!((exp(power) - value).abs() < 1e-6, "{power}");
        }
    }
}
