"""Made-up Italian people, the same for the same seed: names as common as they are in Italy.

The frequent names are those of the national statistics; a long tail of rarer surnames is put
together from the parts that Italian surnames are made of, so that the number of distinct words
grows with the number of people as it does in a town.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

TODAY = date(2026, 3, 12)

_GIVEN = """
Giuseppe Maria Giovanni Anna Antonio Francesca Mario Giulia Luigi Rosa Francesco Angela Marco Sara
Andrea Laura Luca Paola Alessandro Elena Roberto Chiara Stefano Silvia Paolo Federica Angelo
Alessandra Salvatore Valentina Davide Martina Vincenzo Giovanna Giorgio Teresa Pietro Lucia Carlo
Caterina Matteo Elisa Domenico Roberta Michele Barbara Massimo Daniela Simone Monica Fabio Claudia
Daniele Cristina Claudio Simona Riccardo Ilaria Alberto Patrizia Nicola Marta Franco Alice Lorenzo
Antonella Bruno Rita Emanuele Stefania Filippo Serena Enrico Grazia Gianluca Carmela Edoardo Carla
Maurizio Beatrice Giacomo Arianna Sergio Concetta Tommaso Ludovica Raffaele Nicoletta Gabriele
Margherita Vittorio Aurora Alfredo Noemi Leonardo Irene Nicolò Gaia Samuele Camilla Pasquale Viola
Umberto Letizia Mattia Tiziana Ivan Sofia Omar Emma Cristian Ginevra Dario Greta Fabrizio Miriam
Gennaro Assunta Rocco Debora Ciro Ivana Walter Marianna Ettore Matilde Renato Lidia Giancarlo
Annamaria Pierluigi Mariangela Gianfranco Mariella Piero Loredana Aldo Agnese Sebastiano Veronica
"""
_SECOND = ["Maria", "Grazia", "Luca", "Paolo", "Rosa", "Pia", "Andrea", "Teresa"]
_COMMON = """
Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca
Mancini Costa Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso
Ferrara Galli Martini Leone Longo Gentile Martinelli Vitale Lombardo Serra Coppola De_Santis
D'Angelo Marchetti Parisi Villa Conte Ferraro Ferri Fabbri Bianco Marini Grasso Valentini Messina
Sala De_Angelis Gatti Pellegrini Palumbo Sanna Farina Rizzi Monti Cattaneo Morelli Amato Silvestri
Mazza Testa Grassi Pellegrino Carbone Giuliani Benedetti Barone Rossetti Caputo Montanari Guerra
Palmieri Bernardi Martino Fiore De_Rosa Ferretti Bellini Basile Riva Donati Piras Vitali Battaglia
Sartori Neri Costantini Milani Pagano Ruggiero Sorrentino D'Amico Orlando Negri Mantovani Di_Maio
"""
_ABROAD = ["Wójcik", "Murphy", "Hoxha", "Popescu", "Chen", "El Mansouri", "Müller", "O'Brien"]
_HEADS = """
Albert Anton Bald Barb Bartol Bell Benv Berg Bern Bert Bon Bors Bosc Brand Brun Cald Camp Capp Card
Carn Cast Cav Cecc Cer Chiar Cim Col Cort Cris Dam Dond Fabr Falc Fant Fav Fior Franc Frass Gal
Gamb Garz Gav Ghez Giann Gian Gorl Grand Guid Land Laur Lov Luc Magn Mal Man Marc Mart Masc Maur
Meng Merl Mich Mol Mont Mor Nard Nav Nic Orl Pac Pag Pan Pas Ped Pell Per Pian Pic Pin Pist Pozz
Prat Quar Rav Reb Ron Rov Sab Salv Sant Sart Scar Schi Sciol Sever Sor Spad Stef Tac Tam Tar Tom
Torn Tosc Trev Turr Ub Val Vec Ver Vign Vol Zam Zan Zerb Zuc
"""
_TAILS = """
acci ali ano anti ardi aro asi ati atti elli ello eri ero esi etti etto iani ini ino ioli isi oli
one oni onio otti otto ucci uzzi allo anelli arelli asini atelli ettini inelli inotti olini onelli
ossi ovani ugini uzzo accini aroli
"""
_MIDDLES = ["", "in", "ar", "el", "ol"]
_COMPANIES = ["Studio {} Associati", "{} & Figli", "{} S.r.l.", "Farmacia {}", "F.lli {}"]
_MAIL_HOSTS = ["example.com", "example.org", "example.net"]


@dataclass(frozen=True, slots=True)
class Person:
    """One made-up person; `phone` is written without a country, empty texts mean unknown."""

    given_name: str
    family_name: str
    company: str
    phone: str
    email: str
    card: str
    visits: int
    last_visit_on: date | None

    @property
    def name(self) -> str:
        """The name as they say it."""
        return self.company or f"{self.given_name} {self.family_name}"


def make_people(count: int, seed: int = 1) -> Iterator[Person]:
    """Yield *count* people; the first n are the same whatever the count."""
    chance = random.Random(seed)
    given, given_weights = _weighted(_GIVEN.split(), 0.6)
    family, family_weights = _weighted(_surnames(), 0.9)
    for number in range(count):
        first = chance.choices(given, cum_weights=given_weights)[0]
        last = chance.choices(family, cum_weights=family_weights)[0]
        yield _person(chance, number, _maybe_double(chance, first), last)


def slip(word: str, chance: random.Random) -> str:
    """Return the word with one typing slip: a letter lost, doubled, swapped or mistaken."""
    if len(word) < 3:  # noqa: PLR2004 - nothing would be left to recognise
        return word
    at = chance.randrange(1, len(word) - 1)
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + chance.choice("aeiorntls") + word[at + 1 :],
        )
    )


def _person(chance: random.Random, number: int, first: str, last: str) -> Person:
    is_company = chance.random() < 0.02  # noqa: PLR2004 - one in fifty
    visits = min(int(chance.paretovariate(0.7)) - 1, 900)
    ago = timedelta(days=int(chance.expovariate(1 / 120)))
    host = chance.choice(_MAIL_HOSTS)
    mail = f"{first[0]}.{last}{number % 1000}@{host}".replace(" ", "").replace("'", "").lower()
    return Person(
        given_name="" if is_company else first,
        family_name="" if is_company else last,
        company=chance.choice(_COMPANIES).format(last) if is_company else "",
        phone=_phone(chance) if chance.random() < 0.8 else "",  # noqa: PLR2004 - most have one
        email=mail if chance.random() < 0.4 else "",  # noqa: PLR2004 - fewer have one
        card=f"2{number:011}" if chance.random() < 0.5 else "",  # noqa: PLR2004 - half have one
        visits=visits,
        last_visit_on=TODAY - ago if visits else None,
    )


def _phone(chance: random.Random) -> str:
    if chance.random() < 0.1:  # noqa: PLR2004 - a landline
        return f"0{chance.choice(('2', '6', '11', '51', '55', '81'))}{chance.randrange(10**7):07}"
    prefix = chance.choice((320, 328, 329, 331, 333, 334, 338, 339, 340, 347, 348, 349, 351, 392))
    return f"{prefix}{chance.randrange(10**7):07}"


def _maybe_double(chance: random.Random, first: str) -> str:
    is_double = chance.random() < 0.04  # noqa: PLR2004 - Anna Maria, Gian Luca
    return f"{first} {chance.choice(_SECOND)}" if is_double else first


def _surnames() -> list[str]:
    common = [name.replace("_", " ") for name in _COMMON.split()]
    ends = [middle + tail for middle in _MIDDLES for tail in _TAILS.split()]
    rare = [head + end for end in ends for head in _HEADS.split()]
    return [*common, *_ABROAD, *rare]


def _weighted(names: list[str], exponent: float) -> tuple[list[str], list[float]]:
    """Return the names with cumulated weights that fall as 1 / place**exponent (Zipf)."""
    return names, list(accumulate((place + 10) ** -exponent for place in range(len(names))))
