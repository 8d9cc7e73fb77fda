/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pdf-press.h"

#include "cdt-pdf-private.h"

/* One beside the painting, and one in its place when that is over; for a short agreement a third thread would
 * cost more than it did. */
#define MAX_THREADS 2

typedef enum
{
  JOB_BYTES,
  JOB_PAGE,
  JOB_PACKED_PAGE,
} JobKind;

typedef struct
{
  GBytes *bytes; /* until it is done */
  JobKind kind;
  GBytes *packed;
  guint32 sum; /* of a page's content */
} Job;

struct _CdtPdfPress
{
  GThreadPool *pool; /* NULL: there are no threads to be had, or all is done */
  GPtrArray *jobs;   /* (element-type Job) */
};

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_clear_pointer (&job->packed, g_bytes_unref);
  g_free (job);
}

static Job *
get_job (CdtPdfPress *press, guint job)
{
  return g_ptr_array_index (press->jobs, job);
}

static GBytes *
pack (const char *data, gsize length)
{
  g_autoptr (GString) packed = cdt_pdf_pack (data, length);

  return g_bytes_new (packed->str, packed->len);
}

/* Always packed anew, so that the same comes of both. */
static void
press_page (Job *job)
{
  gsize length;
  const char *data = g_bytes_get_data (job->bytes, &length);
  g_autoptr (GString) content = job->kind == JOB_PACKED_PAGE ? cdt_pdf_unpack (data, length, CDT_PDF_MAX_PAGE)
                                                             : g_string_new_len (data, (gssize)length);

  if (content == NULL)
    return;
  cdt_pdf_mark_artifacts (content);
  job->packed = pack (content->str, content->len);
  job->sum = cdt_pdf_sum (0, content->str, content->len);
}

static void
press_cb (gpointer data, gpointer user_data)
{
  Job *job = data;

  if (job->kind != JOB_BYTES)
    press_page (job);
  else
    job->packed = pack (g_bytes_get_data (job->bytes, NULL), g_bytes_get_size (job->bytes));
  g_clear_pointer (&job->bytes, g_bytes_unref);
}

static guint
add (CdtPdfPress *press, GBytes *bytes, JobKind kind)
{
  Job *job = g_new0 (Job, 1);

  job->bytes = g_bytes_ref (bytes);
  job->kind = kind;
  g_ptr_array_add (press->jobs, job);
  if (press->pool != NULL)
    g_thread_pool_push (press->pool, job, NULL);
  else
    press_cb (job, NULL);
  return press->jobs->len - 1;
}

CdtPdfPress *
cdt_pdf_press_new (void)
{
  CdtPdfPress *press = g_new0 (CdtPdfPress, 1);

  press->jobs = g_ptr_array_new_with_free_func (free_job);
  press->pool = g_thread_pool_new (press_cb, NULL, MAX_THREADS, TRUE, NULL);
  if (g_thread_pool_get_num_threads (press->pool) == 0)
    cdt_pdf_press_wait (press);
  return press;
}

void
cdt_pdf_press_free (CdtPdfPress *press)
{
  cdt_pdf_press_wait (press);
  g_ptr_array_unref (press->jobs);
  g_free (press);
}

guint
cdt_pdf_press_add (CdtPdfPress *press, GBytes *bytes)
{
  return add (press, bytes, JOB_BYTES);
}

guint
cdt_pdf_press_add_page (CdtPdfPress *press, GBytes *content, gboolean is_packed)
{
  return add (press, content, is_packed ? JOB_PACKED_PAGE : JOB_PAGE);
}

gboolean
cdt_pdf_press_wait (CdtPdfPress *press)
{
  GThreadPool *pool = g_steal_pointer (&press->pool);
  gboolean done = TRUE;

  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);
  for (guint i = 0; i < press->jobs->len; i++)
    done = done && get_job (press, i)->packed != NULL;
  return done;
}

GBytes *
cdt_pdf_press_take (CdtPdfPress *press, guint job)
{
  return g_steal_pointer (&get_job (press, job)->packed);
}

guint32
cdt_pdf_press_get_sum (CdtPdfPress *press, guint job)
{
  return get_job (press, job)->sum;
}
