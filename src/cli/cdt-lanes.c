/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-lanes.h"

#include "cdt-lines.h"

typedef struct
{
  CdtExit result;
  GPtrArray *lines; /* NULL: it is not done yet */
} Job;

typedef struct
{
  const CdtLaneWork *work;
  gpointer data;
  guint n_jobs;
  Job *jobs;
  guint next; /* job to be begun */
  GMutex lock;
  GCond done;
} Lanes;

static guint
take_next (Lanes *lanes)
{
  guint next;

  g_mutex_lock (&lanes->lock);
  next = lanes->next++;
  g_mutex_unlock (&lanes->lock);
  return next;
}

static void
finish_job (Lanes *lanes, guint n, CdtExit result)
{
  GPtrArray *lines = cdt_lines_take ();

  g_mutex_lock (&lanes->lock);
  lanes->jobs[n] = (Job){ result, lines };
  g_cond_signal (&lanes->done);
  g_mutex_unlock (&lanes->lock);
}

static gpointer
run_lane_cb (gpointer data)
{
  Lanes *lanes = data;
  gpointer kept;

  cdt_lines_hold ();
  kept = lanes->work->begin (lanes->data);
  for (guint n = take_next (lanes); n < lanes->n_jobs; n = take_next (lanes))
    finish_job (lanes, n, lanes->work->work (n, kept, lanes->data));
  lanes->work->end (kept);
  return NULL;
}

static void
join_lane (gpointer thread)
{
  g_thread_join (thread);
}

static CdtExit
wait_for_job (Lanes *lanes, guint n)
{
  Job job;

  g_mutex_lock (&lanes->lock);
  while (lanes->jobs[n].lines == NULL)
    g_cond_wait (&lanes->done, &lanes->lock);
  job = lanes->jobs[n];
  g_mutex_unlock (&lanes->lock);
  cdt_lines_put (job.lines);
  return job.result;
}

static CdtExit
run_here (const CdtLaneWork *work, guint n_jobs, gpointer data)
{
  CdtExit result = CDT_EXIT_DONE;
  gpointer kept = work->begin (data);

  for (guint n = 0; n < n_jobs; n++)
    {
      CdtExit each = work->work (n, kept, data);

      result = MAX (result, each);
    }
  work->end (kept);
  return result;
}

/* At least one lane is there. */
static CdtExit
run_apart (Lanes *lanes)
{
  CdtExit result = CDT_EXIT_DONE;

  for (guint n = 0; n < lanes->n_jobs; n++)
    {
      CdtExit each = wait_for_job (lanes, n);

      result = MAX (result, each);
    }
  return result;
}

CdtExit
cdt_lanes_run (const CdtLaneWork *work, guint n_jobs, guint n_lanes, gpointer data)
{
  g_autofree Job *jobs = g_new0 (Job, n_jobs);
  g_autoptr (GPtrArray) threads = g_ptr_array_new_with_free_func (join_lane);
  Lanes lanes = { .work = work, .data = data, .n_jobs = n_jobs, .jobs = jobs };
  CdtExit result;

  g_mutex_init (&lanes.lock);
  g_cond_init (&lanes.done);
  for (guint i = 0; n_lanes > 1 && i < n_lanes; i++)
    {
      GThread *thread = g_thread_try_new ("lane", run_lane_cb, &lanes, NULL);

      if (thread != NULL)
        g_ptr_array_add (threads, thread);
    }
  result = threads->len > 0 ? run_apart (&lanes) : run_here (work, n_jobs, data);
  g_ptr_array_set_size (threads, 0);
  g_mutex_clear (&lanes.lock);
  g_cond_clear (&lanes.done);
  return result;
}
