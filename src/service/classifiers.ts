import type { ClassifierDependencies } from '../app/classifier-record.js';
import { deleteTrained, deleteTraining, getTrained, getTraining, listTrained } from '../app/classifiers.js';
import { compareClassifierVersions } from '../app/compare-classifiers.js';
import { type FeedbackDependencies, feedbackGiven, giveFeedback, reviewedInfotypes } from '../app/feedback.js';
import { publishTraining, retireTrained, rollBackTraining } from '../app/publish-classifier.js';
import { createTrained, trainAgain } from '../app/train-classifier.js';
import { createTrainer } from '../scan/classifier-training.js';
import { bind } from './bind.js';

/** Classifiers that users train, and what reviewers say of findings. */
export function bindClassifiers(deps: Omit<ClassifierDependencies, 'trainer'> & FeedbackDependencies) {
  const trainer = createTrainer();
  return {
    closeTrainer: () => trainer.close(),
    classifiers: bind(
      { ...deps, trainer },
      {
        list: listTrained,
        get: getTrained,
        getVersion: getTraining,
        create: createTrained,
        train: trainAgain,
        compare: compareClassifierVersions,
        publish: publishTraining,
        rollback: rollBackTraining,
        retire: retireTrained,
        removeVersion: deleteTraining,
        remove: deleteTrained,
      },
    ),
    feedback: bind(deps, { give: giveFeedback, list: feedbackGiven, reviewed: reviewedInfotypes }),
  };
}
