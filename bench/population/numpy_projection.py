"""The same projection as packages/population, written the straightforward way with NumPy.

Usage: numpy_projection.py FOLDER RUNS. Reads the arrays that export-arrays.ts wrote, projects RUNS times and
prints the best time and the persons of every area in the last year.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np

FIRST_MOTHER, MOTHER_AGES, LEAST_RATE = 15, 35, -0.5


def read(folder):
    shapes = json.loads((folder / "shapes.json").read_text())
    return {
        name: np.fromfile(folder / f"{name}.f64", dtype=np.float64).reshape(shape)
        for name, shape in shapes.items()
    }


def a_year_older(cells):
    older = np.zeros_like(cells)
    older[..., 1:] = cells[..., :-1]
    older[..., -1] += cells[..., -1]
    return older


def ratio(top, bottom):
    return np.divide(top, bottom, out=np.zeros_like(top), where=bottom > 0)


def step(a, year, start, end, births, areas, rates, target_deaths, target, target_births):
    """One year for some areas, reconciled with what they must sum to."""
    people = start[areas]
    extra = (a["mortality_ratio"][areas] - 1)[:, None, None]
    lives = np.exp(a["log_survival"][year] * (1 + extra * a["ramp"]))
    deaths = people * (1 - lives)
    deaths = np.minimum(people, deaths * ratio(target_deaths, deaths.sum(axis=0)))
    local = rates + a["peers"][areas] + a["fade"][year] * a["own"][areas]
    after = a_year_older((people - deaths) * (1 + np.maximum(LEAST_RATE, local)))
    after *= ratio(target, after.sum(axis=0))
    women = slice(FIRST_MOTHER, FIRST_MOTHER + MOTHER_AGES)
    born = ((people[:, 0, women] + after[:, 0, women]) @ a["fertility"][year]) * a["fertility_ratio"][areas]
    born *= target_births / born.sum()
    boys = a["boys_per_girl"][0] / (1 + a["boys_per_girl"][0])
    after[:, 0, 0] = born * (1 - boys) * a["birth_survival"][year, 0]
    after[:, 1, 0] = born * boys * a["birth_survival"][year, 1]
    end[areas] = after
    births[areas] = born
    return deaths


def project(a):
    city_of = a["city_of"].astype(int)
    municipalities = np.flatnonzero(city_of < 0)
    cities = {city: np.flatnonzero(city_of == city) for city in sorted(set(city_of[city_of >= 0]))}
    place = {area: i for i, area in enumerate(municipalities)}
    people = [a["people"]]
    for year in range(a["fade"].size):
        start, end = people[-1], np.empty_like(a["people"])
        births = np.empty(start.shape[0])
        nation = start[municipalities].sum(axis=0)
        survivors = nation * np.exp(a["log_survival"][year])
        alive = np.maximum(0, survivors + a["net_migration"][year])
        rates = np.where(survivors > 0, alive / np.where(survivors > 0, survivors, 1) - 1, 0)
        target = a_year_older(alive)
        women = slice(FIRST_MOTHER, FIRST_MOTHER + MOTHER_AGES)
        born = (a["fertility"][year] * (nation[0, women] + target[0, women])).sum() / 2
        deaths = step(a, year, start, end, births, municipalities, rates, nation - survivors, target, born)
        for city, districts in cities.items():
            share = a["held_share"][districts[0]]
            older = np.concatenate([share[:, 1:], share[:, -1:]], axis=1)
            step(
                a, year, start, end, births, districts, rates,
                deaths[place[city]] * older, end[city] * share, births[city] * share[0, 0],
            )
        people.append(end)
    return people


def main():
    arrays = read(Path(sys.argv[1]))
    best = float("inf")
    for _ in range(int(sys.argv[2])):
        started = time.perf_counter()
        people = project(arrays)
        best = min(best, time.perf_counter() - started)
    print(json.dumps({"milliseconds": best * 1000, "totals": people[-1].sum(axis=(1, 2)).tolist()}))


if __name__ == "__main__":
    main()
