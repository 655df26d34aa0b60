"""England's inpatient model on generated stays: seconds and totals of each run, and the peak memory, as JSON.

Called with a folder that holds stays.csv, params.json and the names of the measures on each stay.
"""

import json
import resource
import sys
import time
import types

# The step for health status is switched off, and the package that only it needs need not be there.
for name, words in {
    "metalog_jax": [],
    "metalog_jax.base": ["MetalogRandomVariableParameters", "MetalogParameters"],
    "metalog_jax.utils": ["JaxUniformDistributionParameters"],
    "metalog_jax.metalog": ["Metalog"],
}.items():
    stub = types.ModuleType(name)
    for word in words:
        setattr(stub, word, object)
    sys.modules[name] = stub

import pandas as pd  # noqa: E402
from nhp.model import InpatientsModel  # noqa: E402
from nhp.model.data import Data  # noqa: E402

START, END = 2025, 2035


class Generated(Data):
    """The stays as the model wants them: what is not used has one value."""

    def __init__(self, folder, growth):
        self._stays = pd.read_csv(f"{folder}/stays.csv", keep_default_na=False)
        self._growth = growth

    def get_ip(self):
        stays = self._stays
        return pd.DataFrame(
            {
                "rn": stays["rn"],
                "age": stays["age"],
                "sex": stays["sex"],
                "speldur": stays["days"],
                "age_group": (stays["age"] // 10).astype(str),
                "pod": "ip_elective_admission",
                "sitetret": "one",
                "tretspef": "100",
                "tretspef_grouped": "100",
                "classpat": "1",
                "admimeth": "11",
                "group": "elective",
                "ndggrp": "elective",
                "hsagrp": "one",
                "demog_type": "demographics",
                "has_procedure": 0,
                "maternity_delivery_in_spell": False,
                "is_main_icb": True,
                "is_wla": False,
            }
        )

    def get_ip_strategies(self):
        def named(columns):
            parts = [
                self._stays.loc[self._stays[c] != "", ["rn", c]].rename(columns={c: "strategy"})
                for c in columns
            ]
            return pd.concat(parts)[["rn", "strategy"]].assign(sample_rate=1.0)

        return {
            "activity_avoidance": named(["avoidance"]),
            "efficiencies": named(["efficiency"]),
        }

    def get_ip_functional_areas_beds(self):
        return pd.DataFrame(
            {"rn": [0], "functional_area": ["none"], "sitetret": ["one"], "group_pcnt": [1.0], "episodes": [1]}
        )

    def get_ip_functional_areas_procedures(self):
        return pd.DataFrame({"rn": [0], "functional_area": ["none"], "sitetret": ["one"], "count": [1]})

    def get_demographic_factors(self):
        years = {
            str(START + y): [1 + (g - 1) * y / (END - START) for g in self._growth] * 2
            for y in range(END - START + 1)
        }
        ages = len(self._growth)
        return pd.DataFrame(
            {
                "variant": "principal",
                "age": list(range(ages)) * 2,
                "sex": [1] * ages + [2] * ages,
                **years,
            }
        )

    get_birth_factors = get_demographic_factors

    def get_inequalities(self):
        columns = ["icb", "sushrg_trimmed", "imd_quintile", "activity_rate", "fitted_line", "level_up"]
        return pd.DataFrame({column: pd.Series(dtype=object) for column in columns})


def params_of(measures, runs, seed):
    nothing = {"ip": {}, "op": {"first": {}, "followup": {}, "procedure": {}}, "aae": {}}
    kinds = {"stay": "all", "outpatient": "day_procedures_outpatients"}
    intervals = {m["id"]: {"interval": [m["low"], m["high"]]} for m in measures}
    kind = {m["id"]: m["kind"] for m in measures}
    return {
        "seed": seed,
        "model_runs": runs,
        "start_year": START,
        "end_year": END,
        "create_datetime": "20260101_000000",
        "demographic_factors": {"variant_probabilities": {"principal": 1.0}},
        "health_status_adjustment": False,
        "inequalities": {},
        **{
            step: nothing
            for step in ["expat", "repat_local", "repat_nonlocal", "baseline_adjustment", "waiting_list_adjustment"]
        },
        "non-demographic_adjustment": {
            "value-type": "year-on-year-growth",
            "values": {"ip": {}, "op": {}, "aae": {}},
        },
        "activity_avoidance": {
            "ip": {k: v for k, v in intervals.items() if kind[k] == "avoidance"},
            "op": {},
            "aae": {},
        },
        "efficiencies": {
            "ip": {k: {**v, "type": kinds[kind[k]]} for k, v in intervals.items() if kind[k] in kinds},
            "op": {},
            "aae": {},
        },
    }


def totals_of(results):
    """Inpatient stays, days as discharge − admission (the model counts one more a stay), and outpatients."""
    sums = results["default"].groupby(level=["pod", "measure"]).sum()
    stays = float(sums.get(("ip_elective_admission", "admissions"), 0))
    days = float(sums.get(("ip_elective_admission", "beddays"), 0)) - stays
    return [stays, days, float(sums.get(("op_procedure", "attendances"), 0))]


def main(folder):
    with open(f"{folder}/world.json", encoding="utf-8") as file:
        world = json.load(file)
    params = params_of(world["measures"], world["runs"], world["seed"])
    start = time.perf_counter()
    model = InpatientsModel(params, Generated(folder, world["growth"]), hsa="switched off")
    loaded = time.perf_counter() - start
    seconds, totals = [], []
    for run in range(1, world["runs"] + 1):
        start = time.perf_counter()
        results = model.go(run)
        seconds.append(time.perf_counter() - start)
        totals.append(totals_of(results))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"loaded": loaded, "seconds": seconds, "totals": totals, "peak": peak}))


main(sys.argv[1])
