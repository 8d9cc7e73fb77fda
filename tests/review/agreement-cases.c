/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who signs is left open on purpose: the public text names nobody. What an agreement leaves unsaid stays
 * unsaid in its draft; reviewed-findings.txt has what a careful colleague would raise. */

#include "agreement-cases.h"

const AgreementCase agreement_cases[] = {
  { "a01-swansea-bay-city-region",
    { "Carmarthenshire is the accountable body.", "Changed by deed of variation", "31 December 2018" } },
  { "a02-mid-kent-services",
    { "Head of Legal Partnership", "28 days", "Chartered Institute of Arbitrators" } },
  { "a03-hertfordshire-waste",
    { "follow the contamination protocol", "in proportion to the number of households", "£2,000,000" } },
  { "a04-national-parks-transport",
    { "move money from one project to another", "the programme manager", "Committee paper Appendix 3" } },
  { "a05-berkshire-equipment",
    { "from year to year", "Standard equipment list", "the agreement on community equipment in Berkshire" } },
  { "a06-north-yorkshire-healthy-child",
    { "8 Not used 9 Not used", "Quarterly review of performance and spending",
      "The partners may extend it by two years, no more than once" } },
  { "a07-safer-roads-humber",
    { "approve the yearly estimates", "Not protectively marked", "Partnership Manager" } },
  { "a08-nottingham-crime-and-drugs",
    { "Crime and Disorder Act 1998", "the Police and Crime Commissioner", "no longer requires" } },
  { "a09-big-local-dy10",
    { "at least three members are present", "the third Wednesday of the month, at 7 pm",
      "A sitting councillor who was not a member before may not join." } },
  { "a10-teaching-school-alliance",
    { "the National College for Teaching and Leadership",
      "Any school that shares the aims of the alliance may also become a partner", "Associate Members" } },
  { "a11-dovestone-learning",
    { "each governing body stays answerable for its own school", "starts on 1 October 2017",
      "It runs until it ends" } },
  { "a12-chorley-homelessness",
    { "Nobody in Chorley has to sleep outdoors.", "Homelessness Act 2002", "relief of people in need" } },
  { "a13-national-archives-rluk",
    { "A consortium of the leading research libraries", "every two years",
      "the role of either body changes" } },
  { "a14-charity-commission-ofs", { "Official", "Bodies regulated by both", "contact@ofs.example.org" } },
  { "a15-welsh-language-commissioner",
    { "binds them in honour only", "the Assembly’s term ends", "Welsh Language (Wales) Measure 2011" } },
  { "a16-hse-sepa",
    { "successor to the inspectorates of factories and of nuclear sites", "Memorandum on nuclear sites",
      "Memorandum on major accident hazards" } },
  { "a17-fire-mutual-aid",
    { "A partner is the affected authority while a trigger event lasts in its area",
      "five bodies listed in Schedule 1", "any other agreement for mutual aid on this scale" } },
  { "a18-southwark-development",
    { "acting as the mayor and burgesses of the London Borough of Southwark",
      "planning consent is granted for the first plot", "its accounts give a true picture" } },
  { "a19-graig-penllyn",
    { "Adopted by resolution of Penllyn Village Hall Committee", "The chair or another officer",
      "the proposal falls" } },
  { "a20-peak-partners",
    { "counts as agreeing", "High Peak CVS provides the chair", "Until its task is done" } },
  { "a21-creative-powr", { "Consultancy Agreement", "OP.218/051", "subject to contract" } },
};

const gsize n_agreement_cases = G_N_ELEMENTS (agreement_cases);
