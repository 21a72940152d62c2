import { mainJourneys } from './steps/main-journeys.ts';

mainJourneys();
